package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of one phase, or of the way back through all of them, which deploys nothing.
 *
 * @param name its heading
 * @param steps its steps that are not lines of the document
 */
public record RecordedPhase(String name, List<Item> steps) {
  private static final Set<StepKind> OF_A_PHASE =
      EnumSet.of(
          StepKind.DEPLOY,
          StepKind.ROLLBACK,
          StepKind.IDENTITY,
          StepKind.STOP_POINTS,
          StepKind.PROMISE);

  /** Copies the steps. */
  public RecordedPhase {
    steps = List.copyOf(steps);
  }

  /** The phases that a verdict is about, in the order of the plan, and the way back. */
  public static List<RecordedPhase> of(Verdict verdict) {
    return of(verdict.items());
  }

  /** The phases that these steps belong to, in their order, and the way back. */
  public static List<RecordedPhase> of(List<Item> items) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      if (item.group() != null && OF_A_PHASE.contains(item.kind())) {
        groups.computeIfAbsent(item.group(), name -> new ArrayList<>()).add(item);
      }
    }
    return groups.entrySet().stream()
        .map(group -> new RecordedPhase(group.getKey(), group.getValue()))
        .toList();
  }

  /** {@code deploy 1.2 s of 30 min, rollback 55 ms of 5 min: identical}. */
  public String text() {
    String identity = identity();
    return times() + (identity.isEmpty() ? "" : ": " + identity);
  }

  /** As compared with the promise; measured only, where none or several were compared. */
  public String times() {
    List<Item> compared =
        of(StepKind.PROMISE).stream()
            .filter(step -> step.status() == Status.PASSED || step.status() == Status.FAILED)
            .toList();
    return switch (compared.size()) {
      case 0 -> measured();
      case 1 -> compared.get(0).message();
      default -> measured() + ", " + promises(compared);
    };
  }

  private static String promises(List<Item> compared) {
    long kept = compared.stream().filter(step -> step.status() == Status.PASSED).count();
    return kept == compared.size()
        ? "all %d promises kept".formatted(kept)
        : "%d of %d promises kept".formatted(kept, compared.size());
  }

  private String measured() {
    List<String> parts = new ArrayList<>();
    for (StepKind kind : List.of(StepKind.DEPLOY, StepKind.ROLLBACK)) {
      if (!of(kind).isEmpty()) {
        parts.add(kind.word() + " " + measured(kind));
      }
    }
    return String.join(", ", parts);
  }

  /** The time of all scripts where all passed, else what became of the first that did not. */
  private String measured(StepKind kind) {
    Taken taken = taken(kind);
    Item unfinished = taken.unfinished();
    if (unfinished == null) {
      return Times.text(taken.duration());
    }
    return unfinished.status() == null ? "not run" : unfinished.status().word();
  }

  /** Whether the rollback led back to where the phase began; empty where that was not asked. */
  public String identity() {
    boolean start = of(StepKind.DEPLOY).isEmpty();
    return switch (compared()) {
      case NOT_PLANNED -> "";
      case IDENTICAL -> (start ? "identical to the start" : "identical") + stopPoints();
      case ACCEPTED -> (start ? "differs from the start" : "differs") + ", accepted" + stopPoints();
      case DIFFERS -> start ? "differs from the start" : "differs";
      case NOT_COMPARED -> "not compared";
    };
  }

  /** Where the whole phase went back as it should: what is still wrong with its stop points. */
  private String stopPoints() {
    return of(StepKind.STOP_POINTS).stream()
        .filter(step -> step.status() != Status.PASSED)
        .findFirst()
        .map(step -> step.status() == null ? "not run" : step.status().word())
        .map("; stop points "::concat)
        .orElse("");
  }

  /** What the comparisons after its rollback found. */
  public Identity compared() {
    return Identity.of(of(StepKind.IDENTITY));
  }

  /** How long its scripts of a kind took. */
  public Taken taken(StepKind kind) {
    return Taken.of(of(kind));
  }

  private List<Item> of(StepKind kind) {
    return steps.stream().filter(step -> step.kind() == kind).toList();
  }
}
