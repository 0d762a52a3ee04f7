package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.sql.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What makes a trial mean something: whoever may do something has a row to do it to, and where
 * somebody may not, there was a row to leave alone.
 */
final class AccessControls {
  private final AccessTable table;
  private final Collection<String> actors;
  private final Set<AccessCase> tried;

  AccessControls(AccessTable table, Collection<String> actors, Set<AccessCase> tried) {
    this.table = table;
    this.actors = actors;
    this.tried = tried;
  }

  void judge(Judgement judgement) {
    for (Command command : table.commands()) {
      List<String> without = new ArrayList<>();
      boolean anybody = false;
      boolean everybody = true;
      for (String actor : actors) {
        Condition allowed = command.allowedTo(actor, table.declared());
        everybody &= allowed.isAll();
        if (allowed.isNone()) {
          continue;
        }
        if (wasTried(actor, command, true)) {
          anybody = true;
        } else {
          without.add(actor);
        }
      }
      if (!without.isEmpty()) {
        missing(anybody ? String.join(", ", without) : "anybody", "may", command, judgement);
      }
      if (!everybody && actors.stream().noneMatch(one -> wasTried(one, command, false))) {
        missing("anybody", "must not", command, judgement);
      }
    }
  }

  private void missing(String who, String may, Command command, Judgement judgement) {
    judgement.vacuous(
        "there is no row of %s that %s %s %s. Add one in \"setup\""
            .formatted(table.rows().name(), who, may, command));
  }

  private boolean wasTried(String actor, Command command, boolean allowed) {
    return tried.stream()
        .anyMatch(
            one ->
                one.actor().equals(actor) && one.command() == command && one.allowed() == allowed);
  }
}
