package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StopPointTried;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.Result;
import dev.gonogo.engine.rollback.StopPoint;
import dev.gonogo.engine.rollback.Tried;
import dev.gonogo.engine.rollback.TriedMutant;
import dev.gonogo.engine.script.PlacedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What came of the stop points of one deployment: recorded one by one, and judged together. */
final class StopPointLog {
  private static final int POINTS_NAMED = 3;

  private final Step.StopPoints step;
  private final StopPointCommand command;
  private final EvidenceWriter evidence;

  /** Each difference, and after which stops it was found. */
  private final Map<String, List<String>> differences = new LinkedHashMap<>();

  private final Map<PlacedStatement, Map<String, String>> cells = new LinkedHashMap<>();
  private final Set<String> ways = new LinkedHashSet<>();
  private final List<String> claims = new ArrayList<>();
  private final List<String> unnoticed = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private int points;
  private int withAnError;
  private Duration longest = Duration.ZERO;

  StopPointLog(Step.StopPoints step, StopPointCommand command, EvidenceWriter evidence) {
    this.step = step;
    this.command = command;
    this.evidence = evidence;
  }

  /** What came of the rollback from one point. */
  void add(StopPoint point, Tried tried) {
    if (tried.asMeant()) {
      points++;
      withAnError += tried.result() == Result.RESTORED_WITH_AN_ERROR ? 1 : 0;
    }
    add(point, point.way().words(), point.name(), tried);
  }

  /** What came of something else that was done after a stop, in words. */
  void add(StopPoint after, String what, Tried tried) {
    add(after, what, what, tried);
    if (tried.result().isRestored()) {
      claims.add(what);
    }
  }

  private void add(StopPoint point, String way, String name, Tried tried) {
    List<String> found = tried.differences().stream().map(Difference::toString).toList();
    found.forEach(text -> found(text, name));
    ways.add(way);
    cells.computeIfAbsent(point.statement(), any -> new LinkedHashMap<>()).put(way, tried.words());
    longest = longest.compareTo(tried.rollback()) < 0 ? tried.rollback() : longest;
    evidence.append(
        new StopPointTried(
            step.id(),
            String.valueOf(step.planned().group()),
            point.deployed().step(),
            point.statement().summary(),
            point.statement().file(),
            point.statement().line(),
            way,
            tried.words(),
            found,
            tried.error().orElse(null),
            tried.rollback(),
            command.repeating(point)));
  }

  /**
   * Differences that were found otherwise.
   *
   * @param what after what they were found
   * @param claim what is true where there are none
   */
  void add(String what, String claim, List<Difference> found) {
    found.forEach(difference -> found(difference.toString(), what));
    if (found.isEmpty()) {
      claims.add(claim);
    }
  }

  /**
   * What came of mutated rollbacks.
   *
   * @param mutants how many there are, of which these were tried
   */
  void add(List<TriedMutant> tried, int mutants) {
    MutantsTried all = new MutantsTried(tried, mutants);
    all.claim().ifPresent(claims::add);
    all.observation().ifPresent(observations::add);
    unnoticed.addAll(all.unnoticed());
  }

  private void found(String difference, String after) {
    differences.computeIfAbsent(difference, any -> new ArrayList<>()).add(after);
  }

  /** Something else that was seen. */
  void add(Observation observation) {
    observations.add(observation);
  }

  /** All of it: each difference once, so that it is accepted once. */
  Outcome outcome() {
    List<Finding> findings =
        Stream.concat(differences.keySet().stream(), unnoticed.stream()).map(Finding::of).toList();
    List<Observation> seen = new ArrayList<>();
    seen.add(new Observation("stop points", grid()));
    seen.add(new Observation("longest rollback", Times.text(longest)));
    seen.addAll(observations);
    return findings.isEmpty()
        ? new Outcome(Status.PASSED, claim(), findings, seen, null)
        : new Outcome(Status.FAILED, message(), findings, seen, null);
  }

  private String claim() {
    String errors =
        withAnError == 0
            ? ""
            : " (from %d of them the script ends with an error, and nothing is left)"
                .formatted(withAnError);
    String others = claims.isEmpty() ? "" : "; " + String.join("; ", claims);
    return "restored from " + Count.of(points, "stop point") + errors + others;
  }

  private String message() {
    StringBuilder message = new StringBuilder();
    differences.forEach(
        (difference, after) -> {
          List<String> named = after.subList(0, Math.min(POINTS_NAMED, after.size()));
          int others = after.size() - named.size();
          message
              .append(message.length() == 0 ? "" : "\n")
              .append(difference)
              .append("\n  after: ")
              .append(String.join("; ", named))
              .append(others == 0 ? "" : "; and " + Count.of(others, "other"));
        });
    unnoticed.forEach(mutant -> message.append(message.length() == 0 ? "" : "\n").append(mutant));
    return message.toString();
  }

  private Grid grid() {
    List<String> columns = new ArrayList<>(List.of("statement"));
    columns.addAll(ways);
    List<List<String>> rows = new ArrayList<>();
    cells.forEach(
        (statement, results) -> {
          List<String> row = new ArrayList<>(List.of(statement.toString()));
          ways.forEach(way -> row.add(results.getOrDefault(way, "")));
          rows.add(row);
        });
    return new Grid(columns, rows);
  }
}
