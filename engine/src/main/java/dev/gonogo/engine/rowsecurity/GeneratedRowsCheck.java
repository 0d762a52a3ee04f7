package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.TrialCheck;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Doc(
    "Every actor sees exactly the rows that `visible rows` says, also of rows that the data does not"
        + " have: columns that conditions and policies name are given other values, as constraints"
        + " allow, and each actor asks. The smallest change that shows or hides a row is printed as"
        + " SQL.")
record GeneratedRowsCheck(
    @Doc("Tables of `visible rows`, or `all` of them.") List<String> tables,
    @Doc(
            "How many populations of each table are tried; ten times as many with `gonogo.sample=all`.")
        @Default("60")
        int tries)
    implements TrialCheck {

  GeneratedRowsCheck {
    tables = DeclaredSelection.requireSome(tables);
    if (tries < 1) {
      throw new IllegalArgumentException("try at least 1 population of each table");
    }
  }

  @Shorthand
  static GeneratedRowsCheck of(List<String> tables) {
    return new GeneratedRowsCheck(tables, 60);
  }

  @Override
  public List<String> visibleRows() {
    return tables;
  }

  @Override
  public Optional<Check> limitedTo(Set<String> rows) {
    return DeclaredSelection.limited(tables, rows).map(some -> new GeneratedRowsCheck(some, tries));
  }

  @Override
  public Outcome check(Trial trial, Application application) {
    Judgement judgement = new Judgement();
    List<List<String>> lines = new ArrayList<>();
    int most = trial.sampling().all() ? tries * 10 : tries;
    int asked = 0;
    for (DeclaredRows rows : DeclaredSelection.of(tables, application)) {
      if (AskedRows.isTable(rows, trial.catalog())) {
        Generation generation = new Generation(rows, application, trial, judgement);
        lines.add(generation.search(most));
        asked += generation.asked();
      }
    }
    judgement.observed(
        "generated with seed " + trial.sampling().seed(),
        new Grid(List.of("table", "columns varied", "populations", "refused"), lines));
    if (asked == 0) {
      judgement.vacuous(
          "no population could be made: no table of %s has a row whose columns conditions or policies name"
              .formatted(String.join(", ", tables)));
    }
    return judgement.outcome("every actor sees exactly the rows that it should of generated rows");
  }
}
