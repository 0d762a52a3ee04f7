package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RehearsalRead;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run as its evidence tells it, whether it has ended or was interrupted. Immutable.
 *
 * @param started how it began; of several attempts in one process, the last
 * @param verdict its verdict
 * @param document the document; empty where it could not be read
 * @param server the server; empty where none was started, or production was not connected to
 * @param rehearsal what production was held against; empty for a rehearsal, and where there is none
 * @param acceptances the findings that are accepted by name
 * @param signatures the signatures of lines, by the id of the line's step, in the order they were
 *     read; a signature can outlive its line
 * @param times measured times beside promised ones, in the order of measuring
 * @param steps every step of the plan, the verdict too, in the order of the plan
 */
public record RecordedRun(
    RunStarted started,
    Verdict verdict,
    Optional<DocumentRead> document,
    Optional<ServerFound> server,
    Optional<RehearsalRead> rehearsal,
    List<AcceptanceRead> acceptances,
    Map<String, SignatureRead> signatures,
    List<TimeMeasured> times,
    List<RecordedStep> steps) {

  /** Copies the collections. */
  public RecordedRun {
    acceptances = List.copyOf(acceptances);
    signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
    times = List.copyOf(times);
    steps = List.copyOf(steps);
  }

  /**
   * Reads the run of a folder; empty where it holds none.
   *
   * @throws IOException where the folder cannot be read
   */
  public static Optional<RecordedRun> read(EvidenceFolder folder) throws IOException {
    List<EvidenceRecord> records = folder.read();
    Optional<Verdict> verdict = folder.judged(records);
    return records.isEmpty() ? Optional.empty() : verdict.map(found -> of(records, found));
  }

  /**
   * The run that these records tell.
   *
   * @param records all of them, in the order they were written
   * @throws IllegalArgumentException where they hold no beginning of a run
   */
  public static RecordedRun of(List<EvidenceRecord> records, Verdict verdict) {
    RunStarted started =
        last(records, RunStarted.class)
            .orElseThrow(() -> new IllegalArgumentException("evidence without the start of a run"));
    Map<String, SignatureRead> signatures = new LinkedHashMap<>();
    all(records, SignatureRead.class).forEach(read -> signatures.put(read.step(), read));
    return new RecordedRun(
        started,
        verdict,
        last(records, DocumentRead.class),
        last(records, ServerFound.class),
        last(records, RehearsalRead.class),
        List.copyOf(new LinkedHashSet<>(all(records, AcceptanceRead.class))),
        signatures,
        all(records, TimeMeasured.class),
        steps(started.plan(), records));
  }

  /** When production was verified; empty for a rehearsal. */
  public Optional<Stage> stage() {
    return Stage.ofTarget(started.target());
  }

  private static List<RecordedStep> steps(List<PlannedStep> plan, List<EvidenceRecord> records) {
    Map<String, List<RecordedStep.Attempt>> attempts = new HashMap<>();
    Map<String, Instant> begun = new HashMap<>();
    for (EvidenceRecord record : records) {
      if (record instanceof StepStarted start) {
        begun.put(start.step(), start.at());
      } else if (record instanceof StepFinished end) {
        @Nullable Instant at = begun.remove(end.step());
        attempts
            .computeIfAbsent(end.step(), id -> new ArrayList<>())
            .add(new RecordedStep.Attempt(at, end.outcome(), end.duration()));
      }
    }
    return plan.stream()
        .map(step -> new RecordedStep(step, attempts.getOrDefault(step.id(), List.of())))
        .toList();
  }

  private static <R extends EvidenceRecord> Optional<R> last(
      List<EvidenceRecord> records, Class<R> type) {
    return all(records, type).stream().reduce((first, second) -> second);
  }

  private static <R extends EvidenceRecord> List<R> all(
      List<EvidenceRecord> records, Class<R> type) {
    return records.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
