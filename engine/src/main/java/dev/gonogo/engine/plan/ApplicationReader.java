package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.LoadCheck;
import dev.gonogo.engine.spec.Feeder;
import dev.gonogo.engine.spec.Transaction;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import java.util.List;

/** Checks what a spec file says of the application: its files, and the names that are used. */
final class ApplicationReader {
  private final ChecklistFolder folder;
  private final SpecParts parts;
  private final Problems problems;
  private final RowsReader rows;

  ApplicationReader(ChecklistFolder folder, SpecParts parts, Problems problems) {
    this.folder = folder;
    this.parts = parts;
    this.problems = problems;
    this.rows = new RowsReader(parts, problems);
  }

  /** Checks the queries, the traffic, and who sees and changes which rows. */
  void read() {
    parts.queries().values().forEach(folder::hasText);
    parts.traffic().values().forEach(this::transaction);
    rows.read();
  }

  /** Checks the names that a check uses; its position is all that is known of them. */
  void names(Check check, Position position) {
    check.actors().forEach(name -> actor(name, position));
    check.queries().forEach(name -> query(name, position));
    check.visibleRows().forEach(name -> rows.name(name, position));
    if (check instanceof LoadCheck load) {
      load.transactions().forEach(name -> transaction(name, position));
    }
  }

  private void transaction(Transaction transaction) {
    actor(transaction.actor().value(), transaction.actor().position());
    transaction.file().ifPresent(folder::hasText);
    transaction.query().ifPresent(name -> query(name.value(), name.position()));
    transaction.feeder().flatMap(Feeder::csv).ifPresent(folder::hasText);
  }

  private void actor(String name, Position position) {
    new DeclaredNames("actor", "actors", parts.actors().keySet(), problems).require(name, position);
  }

  private void transaction(String name, Position position) {
    List<String> declared = parts.traffic().keySet().stream().map(Text::value).toList();
    new DeclaredNames("transaction", "traffic", declared, problems).require(name, position);
  }

  private void query(String name, Position position) {
    List<String> declared = parts.queries().keySet().stream().map(Text::value).toList();
    new DeclaredNames("query", "queries", declared, problems).require(name, position);
  }
}
