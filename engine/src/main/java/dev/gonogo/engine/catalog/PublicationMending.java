package dev.gonogo.engine.catalog;

import dev.gonogo.engine.sql.Literal;
import java.util.Optional;

/** Publications. */
final class PublicationMending implements Mender<Publication> {

  @Override
  public String named(Publication publication) {
    return "PUBLICATION " + Identifier.quoted(publication.name());
  }

  @Override
  public Optional<String> create(Publication publication) {
    String options = operations(publication) + ", " + viaRoot(publication);
    boolean generated = !publication.generatedColumns().equals("none");
    return Optional.of(
        Sql.all(
            "CREATE %s%s WITH (%s)"
                .formatted(
                    named(publication),
                    publication.allTables() ? " FOR ALL TABLES" : "",
                    generated ? options + ", " + generatedColumns(publication) : options),
            Sql.owner(named(publication), publication.owner()),
            Sql.commentIfAny(named(publication), publication.comment())));
  }

  @Override
  public Optional<String> alter(Publication publication, Publication former, String property) {
    return switch (property) {
      case "operations" -> set(former, operations(former));
      case "viaRoot" -> set(former, viaRoot(former));
      case "generatedColumns" -> set(former, generatedColumns(former));
      default -> Optional.empty();
    };
  }

  private Optional<String> set(Publication former, String option) {
    return Optional.of("ALTER " + named(former) + " SET (" + option + ")");
  }

  private static String operations(Publication publication) {
    return "publish = " + Literal.of(String.join(", ", publication.operations()));
  }

  private static String viaRoot(Publication publication) {
    return "publish_via_partition_root = " + publication.viaRoot();
  }

  private static String generatedColumns(Publication publication) {
    return "publish_generated_columns = " + publication.generatedColumns();
  }
}
