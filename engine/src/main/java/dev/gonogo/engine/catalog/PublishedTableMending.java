package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Tables of publications. */
final class PublishedTableMending implements Mender<PublishedTable> {

  @Override
  public String named(PublishedTable published) {
    return "PUBLICATION " + Identifier.quoted(published.publication());
  }

  @Override
  public Optional<String> create(PublishedTable published) {
    String columns =
        published.columns().isEmpty() ? "" : " (" + Sql.names(published.columns()) + ")";
    return Optional.of(
        "ALTER %s ADD TABLE ONLY %s%s%s"
            .formatted(
                named(published),
                published.table(),
                columns,
                Sql.optional("WHERE", published.rows())));
  }

  @Override
  public Optional<String> drop(PublishedTable published) {
    return Optional.of("ALTER " + named(published) + " DROP TABLE ONLY " + published.table());
  }

  @Override
  public Optional<String> alter(PublishedTable published, PublishedTable former, String property) {
    return replaced(published, former);
  }
}
