package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.ReadOnlyTransaction;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.sql.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who sees how much of what: a row for each table, a column for each actor. */
final class VisibilityMatrix {
  private final List<DeclaredRows> tables;
  private final List<String> actors;
  private final Application application;

  /**
   * A matrix that is not filled yet.
   *
   * @param actors only these; empty for every one that the tables name
   */
  VisibilityMatrix(List<DeclaredRows> tables, List<String> actors, Application application) {
    this.tables = tables;
    this.actors =
        actors.isEmpty()
            ? tables.stream().flatMap(rows -> rows.visible().keySet().stream()).distinct().toList()
            : actors;
    this.application = application;
  }

  /** Compares what each actor sees with what it should, table by table. */
  void compare(ReadOnlyDatabase database, Judgement judgement) {
    List<List<String>> lines = new ArrayList<>();
    for (DeclaredRows table : tables) {
      AskedRows.of(table, database.catalog(), judgement)
          .map(rows -> database.inOneTransaction(asked -> line(table, rows, asked, judgement)))
          .ifPresent(lines::add);
    }
    List<String> columns = new ArrayList<>(List.of("rows seen"));
    columns.addAll(actors);
    judgement.observed("who sees how much", new Grid(columns, lines));
  }

  private List<String> line(
      DeclaredRows table, AskedRows rows, ReadOnlyTransaction transaction, Judgement judgement) {
    Map<String, Condition> conditions = new LinkedHashMap<>(table.visible());
    conditions.keySet().retainAll(actors);
    RowQueries queries = new RowQueries(rows);
    AllowedRows allowed = AllowedRows.read(conditions, queries, transaction);
    Controls controls = new Controls(rows.name(), allowed.all());
    List<String> cells = new ArrayList<>(List.of(rows.name()));
    for (String actor : actors) {
      Condition condition = conditions.get(actor);
      if (condition == null) {
        cells.add("");
        continue;
      }
      controls.count(allowed.of(actor));
      if (!application.actors().containsKey(actor)) {
        cells.add("rehearsed");
        continue;
      }
      VisibleRows visible =
          new VisibleRows(actor, application.actor(actor), rows.name(), queries, transaction);
      cells.add(visible.compare(condition, allowed.of(actor), judgement) + " of " + allowed.all());
    }
    controls.judge(judgement);
    return cells;
  }
}
