package dev.gonogo.engine.catalog;

import dev.gonogo.engine.sql.Literal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Foreign servers, where their options hold no secrets. */
final class ForeignServerMending implements Mender<ForeignServer> {

  @Override
  public String named(ForeignServer server) {
    return "SERVER " + Identifier.quoted(server.name());
  }

  @Override
  public Optional<String> create(ForeignServer server) {
    return Sql.holdsSecrets(server.options())
        ? Optional.empty()
        : Optional.of(
            Sql.all(
                "CREATE %s%s%s FOREIGN DATA WRAPPER %s%s"
                    .formatted(
                        named(server),
                        Sql.optional("TYPE", literal(server.type())),
                        Sql.optional("VERSION", literal(server.version())),
                        Identifier.quoted(server.wrapper()),
                        Sql.serverOptions(server.options())),
                Sql.owner(named(server), server.owner()),
                Sql.commentIfAny(named(server), server.comment())));
  }

  @Override
  public boolean takes(CatalogObject part) {
    return !(part instanceof UserMapping);
  }

  @Override
  public Optional<String> alter(ForeignServer server, ForeignServer former, String property) {
    String alter = "ALTER " + named(server);
    return switch (property) {
      case "version" ->
          Optional.of(
              alter
                  + " VERSION "
                  + (former.version() == null ? "NULL" : literal(former.version())));
      case "options" -> Sql.serverOptions(alter, server.options(), former.options());
      default -> Optional.empty();
    };
  }

  private static @Nullable String literal(@Nullable String text) {
    return text == null ? null : Literal.of(text);
  }
}
