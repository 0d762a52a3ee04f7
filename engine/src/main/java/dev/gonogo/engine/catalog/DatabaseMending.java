package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Databases. */
final class DatabaseMending implements Mender<Database> {

  @Override
  public String named(Database database) {
    return "DATABASE " + Identifier.quoted(database.name());
  }

  @Override
  public Optional<String> alter(Database database, Database former, String property) {
    String alter = "ALTER " + named(database) + " ";
    return switch (property) {
      case "allowsConnections" ->
          Optional.of(alter + "ALLOW_CONNECTIONS " + former.allowsConnections());
      case "template" -> Optional.of(alter + "IS_TEMPLATE " + former.template());
      case "connectionLimit" -> Optional.of(alter + "CONNECTION LIMIT " + former.connectionLimit());
      default -> Optional.empty();
    };
  }
}
