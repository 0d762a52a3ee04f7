package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Foreign-data wrappers, where their options hold no secrets. */
final class ForeignDataWrapperMending implements Mender<ForeignDataWrapper> {

  @Override
  public String named(ForeignDataWrapper wrapper) {
    return "FOREIGN DATA WRAPPER " + Identifier.quoted(wrapper.name());
  }

  @Override
  public Optional<String> create(ForeignDataWrapper wrapper) {
    return Sql.holdsSecrets(wrapper.options())
        ? Optional.empty()
        : Optional.of(
            Sql.all(
                "CREATE %s %s %s%s"
                    .formatted(
                        named(wrapper),
                        function("HANDLER", wrapper.handler()),
                        function("VALIDATOR", wrapper.validator()),
                        Sql.serverOptions(wrapper.options())),
                Sql.owner(named(wrapper), wrapper.owner()),
                Sql.commentIfAny(named(wrapper), wrapper.comment())));
  }

  @Override
  public Optional<String> alter(
      ForeignDataWrapper wrapper, ForeignDataWrapper former, String property) {
    String alter = "ALTER " + named(wrapper);
    return switch (property) {
      case "handler" -> Optional.of(alter + " " + function("HANDLER", former.handler()));
      case "validator" -> Optional.of(alter + " " + function("VALIDATOR", former.validator()));
      case "options" -> Sql.serverOptions(alter, wrapper.options(), former.options());
      default -> Optional.empty();
    };
  }

  private static String function(String word, @Nullable QualifiedName name) {
    return name == null ? "NO " + word : word + " " + name;
  }
}
