package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Production as a whole: who it is, the rehearsal, the drift, the proof; none for a rehearsal. */
final class ProductionRows {
  private static final Set<StepKind> TOLD =
      EnumSet.of(StepKind.REHEARSAL, StepKind.DRIFT, StepKind.PROOF);

  private static final Set<Status> GOOD =
      EnumSet.of(Status.PASSED, Status.REHEARSED, Status.ACCEPTED);

  private ProductionRows() {}

  static List<String> of(Verdict verdict, int width) {
    List<String> rows = new ArrayList<>();
    if (Stage.ofTarget(verdict.target()).isPresent()) {
      ServerFound server = verdict.server();
      if (server != null) {
        rows.addAll(row("server", server.description(), width));
      }
      verdict.items().stream()
          .filter(item -> TOLD.contains(item.kind()))
          .forEach(item -> rows.addAll(row(item.kind().word(), told(item), width)));
    }
    return rows;
  }

  /** What stands against the word is told by the reasons, with its message. */
  private static String told(Item item) {
    Status status = item.status();
    if (status == null) {
      return "not run";
    }
    // Which rehearsal it was is said by no reason.
    return GOOD.contains(status) || item.kind() == StepKind.REHEARSAL
        ? item.message()
        : status.word();
  }

  private static List<String> row(String name, String text, int width) {
    return Hanging.of(name, text.lines().findFirst().orElse(""), width);
  }
}
