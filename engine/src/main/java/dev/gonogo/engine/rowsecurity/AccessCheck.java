package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.TrialCheck;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Doc(
    "Every actor can do exactly what `visible rows` and `changeable rows` say: SELECT, INSERT,"
        + " UPDATE, DELETE and TRUNCATE are tried on real rows, two that the actor may treat so and"
        + " two that it may not, and taken back; a row that it may change also takes over the"
        + " values of one that it may not. Needs such rows, else it is vacuous.")
record AccessCheck(
    @Doc("Tables and views of `visible rows`, or `all` of them.") List<String> tables,
    @Doc("Only these actors; absent, every one.") List<String> actors)
    implements TrialCheck {
  private static final List<String> COLUMNS =
      List.of("on", "who", "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE");

  AccessCheck {
    tables = DeclaredSelection.requireSome(tables);
    actors = List.copyOf(actors);
  }

  @Shorthand
  static AccessCheck of(List<String> tables) {
    return new AccessCheck(tables, List.of());
  }

  @Override
  public List<String> visibleRows() {
    return tables;
  }

  @Override
  public Optional<Check> limitedTo(Set<String> rows) {
    return DeclaredSelection.limited(tables, rows).map(some -> new AccessCheck(some, actors));
  }

  @Override
  public Outcome check(Trial trial, Application application) {
    Judgement judgement = new Judgement();
    List<DeclaredRows> selected = selected(application);
    List<List<String>> lines = new ArrayList<>();
    for (DeclaredRows rows : selected) {
      AccessTable.of(rows, trial, judgement)
          .map(table -> new TableAccess(table, actors(rows, application), trial, judgement))
          .ifPresent(table -> lines.addAll(table.lines()));
    }
    judgement.observed("who can do what", new Grid(COLUMNS, lines));
    return judgement.outcome(
        "every actor can do what it should, and nothing else, to %s"
            .formatted(DeclaredSelection.inWords(selected)));
  }

  /** All of them means all that can be changed: queries are for visibility alone. */
  private List<DeclaredRows> selected(Application application) {
    List<DeclaredRows> selected = DeclaredSelection.of(tables, application);
    return tables.contains(DeclaredSelection.ALL)
        ? selected.stream().filter(rows -> rows.query().isEmpty()).toList()
        : selected;
  }

  private Map<String, Actor> actors(DeclaredRows rows, Application application) {
    Map<String, Actor> selected = new LinkedHashMap<>();
    rows.visible().keySet().stream()
        .filter(name -> actors.isEmpty() || actors.contains(name))
        .forEach(name -> selected.put(name, application.actor(name)));
    return selected;
  }
}
