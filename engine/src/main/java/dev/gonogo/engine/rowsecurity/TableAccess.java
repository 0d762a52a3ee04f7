package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.rowsecurity.Reaction.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who can do what to one table: a line for each actor, a cell for each command. */
final class TableAccess {
  private final AccessTable table;
  private final Map<String, Actor> actors;
  private final AccessCases cases;
  private final AccessTrial access;
  private final Judgement judgement;

  TableAccess(AccessTable table, Map<String, Actor> actors, Trial trial, Judgement judgement) {
    this.table = table;
    this.actors = actors;
    this.cases =
        AccessCases.choose(table, actors.keySet(), query -> trial.database().query(query).rows());
    this.access = new AccessTrial(table, actors, trial);
    this.judgement = judgement;
  }

  /** Tries everything, and holds it against what should be. */
  List<List<String>> lines() {
    Map<AccessCase, Reaction> reactions = access.tryAll(cases.all());
    if (cases.empty()) {
      judgement.vacuous(
          "%s has no rows, so nobody could try anything on one. Add some in \"setup\""
              .formatted(table.rows().name()));
    } else {
      new AccessControls(table, actors.keySet(), reactions.keySet()).judge(judgement);
    }
    return actors.keySet().stream().map(actor -> line(actor, reactions)).toList();
  }

  private List<String> line(String actor, Map<AccessCase, Reaction> reactions) {
    AccessLine line = new AccessLine(actor, table.rows().name(), judgement);
    List<String> cells = new ArrayList<>(List.of(table.rows().name(), actor));
    for (Command command : Command.values()) {
      Map<AccessCase, Reaction> tried = new LinkedHashMap<>();
      cases.of(actor, command).stream()
          .filter(reactions::containsKey)
          .forEach(one -> tried.put(one, reactions.get(one)));
      String rows = line.rows(command, tried);
      cells.add(command == Command.UPDATE ? rows + handover(actor, tried, line) : rows);
    }
    cells.add(truncate(actor, line));
    return cells;
  }

  /** Only rows that an actor can change can be handed over. */
  private String handover(String actor, Map<AccessCase, Reaction> updates, AccessLine line) {
    return cases
        .handover(actor, table)
        .filter(one -> table.isTable() && canChange(one.own(), updates))
        .flatMap(one -> access.tryHandover(one).map(reaction -> line.handover(one, reaction)))
        .orElse("");
  }

  private static boolean canChange(KeyedRow row, Map<AccessCase, Reaction> updates) {
    return updates.entrySet().stream()
        .anyMatch(one -> one.getKey().row().equals(row) && one.getValue().is(Kind.ALLOWED));
  }

  private String truncate(String actor, AccessLine line) {
    boolean allowed = table.declared().changeableBy(actor).truncate();
    return table.isTable() ? line.truncate(allowed, access.truncate(actor)) : "";
  }
}
