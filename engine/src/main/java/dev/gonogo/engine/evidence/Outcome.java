package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came of one step.
 *
 * @param status what is known now
 * @param message one sentence, without the status in front
 * @param findings what is not as it should be; empty unless the status says so
 * @param observations what was seen on the way
 * @param blockedBy id of the earlier step that failed, for {@link Status#BLOCKED} only; null where
 *     something was not given
 */
public record Outcome(
    Status status,
    String message,
    List<Finding> findings,
    List<Observation> observations,
    @Nullable String blockedBy) {

  /** Checks and copies the components. */
  public Outcome {
    requireNonNull(status, "status");
    requireNonNull(message, "message");
    findings = List.copyOf(findings);
    observations = List.copyOf(observations);
    if (blockedBy != null && status != Status.BLOCKED) {
      throw new IllegalArgumentException("only a blocked outcome is blocked by a step");
    }
  }

  /** An outcome of which the message says everything. */
  public static Outcome of(Status status, String message) {
    return new Outcome(status, message, List.of(), List.of(), null);
  }

  /** The world is as claimed. */
  public static Outcome passed(String message) {
    return of(Status.PASSED, message);
  }

  /** The step could not be judged. */
  public static Outcome broken(String message) {
    return of(Status.BROKEN, message);
  }

  /** An earlier step did not succeed, so this one was not tried. */
  public static Outcome blockedBy(PlannedStep earlier, Status why) {
    String message = "\"" + earlier.title() + "\" (" + earlier.source() + ") is " + why.word();
    return new Outcome(Status.BLOCKED, message, List.of(), List.of(), earlier.id());
  }

  /**
   * Passed where there are no findings, else failed with all of them in the message.
   *
   * @param claim what is true where nothing was found
   */
  public static Outcome judge(String claim, List<Finding> findings) {
    if (findings.isEmpty()) {
      return passed(claim);
    }
    String message = String.join("\n", findings.stream().map(Finding::text).toList());
    return new Outcome(Status.FAILED, message, findings, List.of(), null);
  }

  /**
   * The outcome of several checks of one line: the gravest status, the messages of those that have
   * it, the findings and observations of all.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static Outcome together(List<Outcome> outcomes) {
    if (outcomes.size() == 1) {
      return outcomes.get(0);
    }
    Outcome gravest =
        outcomes.stream()
            .min(Comparator.comparing(Outcome::status))
            .orElseThrow(() -> new IllegalArgumentException("no outcomes"));
    List<Outcome> telling =
        outcomes.stream().filter(outcome -> outcome.status == gravest.status).toList();
    return new Outcome(
        gravest.status,
        String.join("\n", telling.stream().map(Outcome::message).toList()),
        outcomes.stream().flatMap(outcome -> outcome.findings.stream()).toList(),
        outcomes.stream().flatMap(outcome -> outcome.observations.stream()).toList(),
        telling.stream().map(Outcome::blockedBy).filter(Objects::nonNull).findFirst().orElse(null));
  }

  /** The same outcome with one more observation. */
  public Outcome with(Observation observation) {
    List<Observation> all = new ArrayList<>(observations);
    all.add(observation);
    return new Outcome(status, message, findings, all, blockedBy);
  }

  /** The same outcome with one more line in its message. */
  public Outcome saying(String more) {
    return new Outcome(status, message + "\n" + more, findings, observations, blockedBy);
  }

  /** The same outcome, every text of it reworded. */
  public Outcome reworded(UnaryOperator<String> wording) {
    return new Outcome(
        status,
        wording.apply(message),
        findings.stream().map(finding -> finding.reworded(wording)).toList(),
        observations.stream().map(observation -> observation.reworded(wording)).toList(),
        blockedBy);
  }

  /** Whether this outcome stops a run at the gate. */
  public boolean stops(Gate gate) {
    return switch (status.at(gate)) {
      case OK -> false;
      case STOPS, NEVER -> true;
      case STOPS_AFTER_A_FAILURE -> blockedBy != null;
    };
  }
}
