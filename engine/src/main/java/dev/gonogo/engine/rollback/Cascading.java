package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.RollbackMutant.Kind;
import dev.gonogo.engine.rollback.WrittenStatement.Part;
import java.util.List;
import java.util.Set;

/** Takes more away than what it names. */
final class Cascading implements Mutation {
  private static final Set<String> TAKING = Set.of("DROP", "REVOKE", "TRUNCATE");

  /** What nothing depends on that could go with it. */
  private static final Set<String> WITHOUT =
      Set.of("ROLE", "USER", "GROUP", "DATABASE", "TABLESPACE");

  @Override
  public List<Mistake> of(WrittenStatement statement) {
    int last = statement.size() - 1;
    if (!TAKING.contains(statement.word(0))
        || refuses(statement)
        || statement.says(last, "cascade")) {
      return List.of();
    }
    String sql =
        statement.says(last, "restrict")
            ? statement.with(new Part(last, last + 1), "CASCADE")
            : statement.placed().sql() + " CASCADE";
    return List.of(new Mistake(Kind.CASCADE, " with CASCADE", false, sql));
  }

  private static boolean refuses(WrittenStatement statement) {
    return statement.begins("drop")
        && (WITHOUT.contains(statement.word(1)) || statement.says(1, "index", "concurrently"));
  }
}
