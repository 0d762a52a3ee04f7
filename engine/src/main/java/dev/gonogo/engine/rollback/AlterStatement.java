package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.WrittenStatement.Part;
import java.util.List;
import java.util.Optional;

/**
 * An ALTER of one relation that knows IF EXISTS, in its parts.
 *
 * @param ifExists whether it says IF EXISTS
 * @param beforeName where IF EXISTS would stand: before ONLY, too
 * @param name the name of the relation, with its schema
 * @param actions what is done to it, in a list
 */
record AlterStatement(boolean ifExists, int beforeName, Part name, Part actions) {
  private static final List<String> KINDS =
      List.of("FOREIGN TABLE", "MATERIALIZED VIEW", "INDEX", "SEQUENCE", "TABLE", "VIEW");

  /** The statement as an ALTER; empty where it is none, or one of all relations of a tablespace. */
  static Optional<AlterStatement> of(WrittenStatement statement) {
    return KINDS.stream()
        .filter(kind -> statement.begins("alter") && statement.says(1, kind.split(" ", -1)))
        .findFirst()
        .map(kind -> read(statement, 1 + kind.split(" ", -1).length))
        .filter(alter -> !alter.name.isEmpty())
        .filter(alter -> !statement.says(alter.beforeName, "all", "in", "tablespace"));
  }

  private static AlterStatement read(WrittenStatement statement, int behindKind) {
    boolean ifExists = statement.says(behindKind, "if", "exists");
    int beforeName = behindKind + (ifExists ? 2 : 0);
    Part name = statement.name(beforeName + (statement.says(beforeName, "only") ? 1 : 0));
    int actions = name.to() + (statement.isSign(name.to(), "*") ? 1 : 0);
    return new AlterStatement(ifExists, beforeName, name, new Part(actions, statement.size()));
  }
}
