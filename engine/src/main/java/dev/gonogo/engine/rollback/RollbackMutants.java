package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.RollbackMutant.Kind;
import dev.gonogo.engine.script.PlacedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Every mutant of a rollback script: one for each mistake in each of its statements. */
final class RollbackMutants {
  private static final List<Mutation> MUTATIONS =
      List.of(new LeftOut(), new Misspelt(), new Cascading(), new Disabled());

  private final String script;
  private final List<String> places;
  private final List<RollbackMutant> mutants = new ArrayList<>();

  private RollbackMutants(String script, List<PlacedStatement> statements) {
    this.script = script;
    this.places = statements.stream().map(PlacedStatement::place).toList();
  }

  /**
   * The mutants of a script, in the order of its statements.
   *
   * <p>Of statements that begin or end transactions, or set how others are executed, there are
   * none: without them the same would come of it.
   *
   * @param statements all statements of the script
   */
  static List<RollbackMutant> of(String script, List<PlacedStatement> statements) {
    RollbackMutants all = new RollbackMutants(script, statements);
    List<WrittenStatement> written = statements.stream().map(WrittenStatement::new).toList();
    boolean inBlock = false;
    for (int i = 0; i < written.size(); i++) {
      WrittenStatement statement = written.get(i);
      if (Lasting.changes(statement)) {
        all.mistakesOf(statement);
        boolean swappable =
            inBlock && (i + 1 < written.size()) && Lasting.changes(written.get(i + 1));
        if (swappable) {
          all.swapped(statements.get(i), statements.get(i + 1));
        }
      }
      inBlock = Lasting.isInBlock(statement, inBlock);
    }
    return List.copyOf(all.mutants);
  }

  private void mistakesOf(WrittenStatement statement) {
    PlacedStatement placed = statement.placed();
    for (Mutation mutation : MUTATIONS) {
      for (Mistake mistake : mutation.of(statement)) {
        add(
            mistake.kind(),
            placed,
            mistake.text(placed, isAlone(placed)),
            Map.of(placed.number(), mistake.sql()));
      }
    }
  }

  private boolean isAlone(PlacedStatement placed) {
    return Collections.frequency(places, placed.place()) == 1;
  }

  private void swapped(PlacedStatement one, PlacedStatement next) {
    if (!one.onOneLine().equals(next.onOneLine())) {
      add(
          Kind.SWAPPED,
          one,
          swappedText(one, next),
          Map.of(one.number(), next.sql(), next.number(), one.sql()));
    }
  }

  private static String swappedText(PlacedStatement one, PlacedStatement next) {
    if (one.place().equals(next.place())) {
      return "%s swapped: %s and %s".formatted(one.place(), one.onOneLine(), next.onOneLine());
    }
    String second = one.file().equals(next.file()) ? ":" + next.line() : next.place();
    return "%s and %s swapped".formatted(one.place(), second);
  }

  private void add(Kind kind, PlacedStatement placed, String text, Map<Integer, String> changes) {
    mutants.add(new RollbackMutant(script, kind, placed.place(), text, changes));
  }
}
