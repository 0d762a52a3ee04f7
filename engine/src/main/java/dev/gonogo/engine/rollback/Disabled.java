package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.RollbackMutant.Kind;
import dev.gonogo.engine.rollback.WrittenStatement.Part;
import java.util.List;
import java.util.Optional;

/** Disables instead of dropping: the effect is gone, and what was made stays. */
final class Disabled implements Mutation {

  @Override
  public List<Mistake> of(WrittenStatement statement) {
    return DropStatement.of(statement)
        .filter(drop -> drop.names().size() == 1)
        .flatMap(drop -> instead(statement, drop))
        .map(
            sql ->
                new Mistake(
                    Kind.DISABLED,
                    ": %s instead of %s".formatted(sql, statement.placed().onOneLine()),
                    true,
                    sql))
        .stream()
        .toList();
  }

  private static Optional<String> instead(WrittenStatement statement, DropStatement drop) {
    String name = statement.words(drop.names().get(0));
    return switch (drop.kind()) {
      case "POLICY" ->
          Optional.of(
              "ALTER TABLE %s DISABLE ROW LEVEL SECURITY".formatted(table(statement, drop)));
      case "TRIGGER" ->
          Optional.of("ALTER TABLE %s DISABLE TRIGGER %s".formatted(table(statement, drop), name));
      case "ROLE", "USER" -> Optional.of("ALTER ROLE %s NOLOGIN".formatted(name));
      default -> Optional.empty();
    };
  }

  /** The table behind ON. */
  private static String table(WrittenStatement statement, DropStatement drop) {
    Part table = statement.name(drop.end() + 1);
    return statement.words(table);
  }
}
