package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word of a run with every reason, written to {@code verdict.json}.
 *
 * @param state {@link #RUNNING} until the run ends, then {@link #FINISHED}; {@link #INTERRUPTED}
 *     for a run that did not come to its end
 * @param word the word
 * @param reasons what stands against a better word: an interruption, then the gravest first
 * @param checklist the name of the checklist
 * @param target {@code staging}, or production and the {@link Stage}
 * @param gate the gate it was judged at
 * @param contentHash SHA-256 of everything that decides what is run; empty while it is not known
 * @param server the server; null where none was started
 * @param started when the run began
 * @param finished when it ended; null while it runs, and where it was interrupted
 * @param duration from begin to end, or to the last that is known of it
 * @param lines how many lines of the document have which status; one that is checked after each
 *     step counts once, with the gravest
 * @param steps how many other steps have which status
 * @param acceptances what was accepted by name, and where it was found
 * @param items every step of the plan but the verdict, in the order of the plan
 */
public record Verdict(
    String state,
    Word word,
    List<Reason> reasons,
    String checklist,
    String target,
    Gate gate,
    String contentHash,
    @Nullable ServerFound server,
    Instant started,
    @Nullable Instant finished,
    Duration duration,
    Map<Status, Integer> lines,
    Map<Status, Integer> steps,
    List<Acceptance> acceptances,
    List<Item> items) {

  /** The state of a verdict that is not one yet. */
  public static final String RUNNING = "running";

  /** The state of a verdict that will not change. */
  public static final String FINISHED = "finished";

  /** The state of a verdict on a run that did not come to its end. */
  public static final String INTERRUPTED = "interrupted";

  /** Checks the required components and copies the collections. */
  public Verdict {
    requireNonNull(state, "state");
    requireNonNull(word, "word");
    requireNonNull(checklist, "checklist");
    requireNonNull(target, "target");
    requireNonNull(gate, "gate");
    requireNonNull(contentHash, "contentHash");
    requireNonNull(started, "started");
    requireNonNull(duration, "duration");
    reasons = List.copyOf(reasons);
    lines = sorted(lines);
    steps = sorted(steps);
    acceptances = List.copyOf(acceptances);
    items = List.copyOf(items);
  }

  private static Map<Status, Integer> sorted(Map<Status, Integer> counts) {
    Map<Status, Integer> sorted = new EnumMap<>(Status.class);
    sorted.putAll(counts);
    return Collections.unmodifiableMap(sorted);
  }

  /** What a verdict file says from the first moment of a run until its last. */
  static Verdict running(RunStarted run) {
    return running(run.checklist(), run.target(), run.gate(), run.contentHash(), run.at());
  }

  static Verdict running(
      String checklist, String target, Gate gate, String contentHash, Instant at) {
    Reason reason = new Reason("", "", "", 0, Status.BROKEN, "the run has not finished");
    return new Verdict(
        RUNNING,
        Word.noGo(gate),
        List.of(reason),
        checklist,
        target,
        gate,
        contentHash,
        null,
        at,
        null,
        Duration.ZERO,
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  boolean isRunning() {
    return state.equals(RUNNING);
  }

  /** The same findings, but of a run that did not come to its end. */
  Verdict interrupted(List<Reason> why) {
    return new Verdict(
        INTERRUPTED,
        Word.noGo(gate),
        why,
        checklist,
        target,
        gate,
        contentHash,
        server,
        started,
        null,
        duration,
        lines,
        steps,
        acceptances,
        items);
  }

  /**
   * Why a run does not have a better word.
   *
   * @param item id of the step; empty where the whole run is meant
   * @param text the line of the document or the title of the step
   * @param file the file to open
   * @param line its line, from 1; 0 where there is none
   * @param status the status of the step
   * @param message what was found
   */
  public record Reason(
      String item, String text, String file, int line, Status status, String message) {

    /** Checks the components. */
    public Reason {
      requireNonNull(item, "item");
      requireNonNull(text, "text");
      requireNonNull(file, "file");
      requireNonNull(status, "status");
      requireNonNull(message, "message");
    }
  }

  /**
   * An acceptance and what it was good for.
   *
   * @param read the acceptance
   * @param steps ids of the steps with this finding; empty where it matched nothing
   */
  public record Acceptance(AcceptanceRead read, List<String> steps) {

    /** Checks and copies the components. */
    public Acceptance {
      requireNonNull(read, "read");
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step and what came of it.
   *
   * @param id its stable id
   * @param kind what it does
   * @param group the phase or heading it belongs to
   * @param text the line of the document or the title of the step
   * @param file the file to open
   * @param line its line, from 1
   * @param status its status; null where it was not run; where any of several attempts stopped the
   *     run, the status of that one
   * @param message what was found; begins with {@code flaky} where a later attempt succeeded
   * @param duration how long it took
   * @param signer who has to sign it; null where nobody does
   * @param due from when on it counts; null where it always does
   */
  public record Item(
      String id,
      StepKind kind,
      @Nullable String group,
      String text,
      String file,
      int line,
      @Nullable Status status,
      String message,
      Duration duration,
      @Nullable String signer,
      @Nullable Instant due) {

    /** Checks the required components. */
    public Item {
      requireNonNull(id, "id");
      requireNonNull(kind, "kind");
      requireNonNull(text, "text");
      requireNonNull(file, "file");
      requireNonNull(message, "message");
      requireNonNull(duration, "duration");
    }
  }
}
