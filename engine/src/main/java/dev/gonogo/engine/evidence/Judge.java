package dev.gonogo.engine.evidence;

import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Gives the verdict: a pure function of the whole plan and of everything recorded since. */
public final class Judge {
  /** What was not run at all cannot stand behind what was. */
  private static final Comparator<Item> GRAVEST_FIRST =
      Comparator.comparing(Item::status, Comparator.nullsFirst(Comparator.naturalOrder()));

  private Judge() {}

  /**
   * The verdict of a run that has come to its end.
   *
   * @param records all records of the run, of all its attempts
   * @param finished the end of the run
   */
  public static Verdict judge(List<EvidenceRecord> records, Instant finished) {
    Attempts attempts = Attempts.of(records);
    List<Item> items = attempts.items();
    List<Reason> reasons = reasons(attempts, items);
    RunStarted run = attempts.run();
    return new Verdict(
        Verdict.FINISHED,
        word(run, reasons, items),
        reasons,
        run.checklist(),
        run.target(),
        run.gate(),
        run.contentHash(),
        attempts.server(),
        run.at(),
        finished,
        Duration.between(run.at(), finished),
        count(lines(items)),
        count(items.stream().filter(item -> item.kind() != StepKind.ITEM).toList()),
        attempts.acceptances(),
        items);
  }

  private static Word word(RunStarted run, List<Reason> reasons, List<Item> items) {
    if (run.gate() == Gate.DRAFT || !reasons.isEmpty()) {
      return Word.noGo(run.gate());
    }
    boolean whole = items.stream().allMatch(item -> item.status() != null);
    return whole
        ? Stage.ofTarget(run.target()).map(stage -> stage.when().go()).orElse(Word.REHEARSED)
        : Word.PARTIAL;
  }

  private static List<Reason> reasons(Attempts attempts, List<Item> items) {
    List<Reason> reasons = new ArrayList<>();
    for (Item item : items) {
      StepFinished stopping = attempts.stopping(item.id());
      if (stopping != null) {
        reasons.add(reason(item, stopping.outcome().status()));
      }
    }
    reasons.sort(Comparator.comparing(Reason::status));
    return reasons;
  }

  private static Reason reason(Item item, Status status) {
    return new Reason(item.id(), item.text(), item.file(), item.line(), status, item.message());
  }

  /** One for each line of the document: of one that is checked after each step, the gravest. */
  private static Collection<Item> lines(List<Item> items) {
    Map<String, Item> lines = new LinkedHashMap<>();
    for (Item item : items) {
      if (item.kind() == StepKind.ITEM) {
        lines.merge(item.file() + ":" + item.line(), item, BinaryOperator.minBy(GRAVEST_FIRST));
      }
    }
    return lines.values();
  }

  private static Map<Status, Integer> count(Collection<Item> items) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Item item : items) {
      if (item.status() != null) {
        counts.merge(item.status(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
