package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Doc(
    "Every actor sees exactly the rows that `visible rows` says, of each table, view or query: no"
        + " row too many, none too few. Needs a row that somebody sees and one that somebody does"
        + " not, else it is vacuous.")
record VisibilityCheck(
    @Doc(
            "Entries of `visible rows`, or `all` of them; then no other table may be readable to an"
                + " actor.")
        List<String> tables,
    @Doc("Only these actors; absent, every one.") List<String> actors)
    implements ReadOnlyCheck {

  VisibilityCheck {
    tables = DeclaredSelection.requireSome(tables);
    actors = List.copyOf(actors);
  }

  @Shorthand
  static VisibilityCheck of(List<String> tables) {
    return new VisibilityCheck(tables, List.of());
  }

  @Override
  public List<String> visibleRows() {
    return tables;
  }

  @Override
  public Optional<Check> limitedTo(Set<String> rows) {
    return DeclaredSelection.limited(tables, rows).map(some -> new VisibilityCheck(some, actors));
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Judgement judgement = new Judgement();
    List<DeclaredRows> selected = DeclaredSelection.of(tables, application);
    if (SeesEverything.isTrueOf(database, judgement)) {
      VisibilityMatrix matrix = new VisibilityMatrix(selected, actors, application);
      matrix.compare(database, judgement);
      if (tables.contains(DeclaredSelection.ALL)) {
        UndeclaredRelations.find(database, application, judgement);
      }
    }
    return judgement.outcome(
        "every actor sees exactly the rows that it should see of %s"
            .formatted(DeclaredSelection.inWords(selected)));
  }
}
