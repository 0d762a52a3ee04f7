package dev.gonogo.load.downtime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.load.measured.ErrorCount;
import dev.gonogo.load.measured.SlowRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen means that nobody noticed the deployment, that somebody did, or nothing at all. */
final class Judging {
  private final Seen seen;
  private final Failures failures;
  private final List<Stall> stalls;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> nothingToJudge = new ArrayList<>();
  private boolean disturbed;

  Judging(Seen seen, Blame blame) {
    this.seen = seen;
    this.failures = new Failures(seen);
    this.stalls = stalls(seen, blame);
  }

  private static List<Stall> stalls(Seen seen, Blame blame) {
    Map<Cause, List<SlowRequest>> byCause =
        seen.slow().stream()
            .filter(slow -> isOfDeployment(slow, seen))
            .sorted(Comparator.comparing(SlowRequest::start))
            .collect(groupingBy(slow -> blame.of(Stall.time(slow)), LinkedHashMap::new, toList()));
    return byCause.entrySet().stream()
        .map(entry -> new Stall(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isOfDeployment(SlowRequest slow, Seen seen) {
    return Stall.time(slow).to().isAfter(seen.scenes().deploying());
  }

  /** Requests that took too long since the deployment began, by their cause. */
  List<Stall> stalls() {
    return stalls;
  }

  /** Without observations. */
  Witness.Sight sight() {
    failures.ofDeployment().forEach(this::failed);
    stalls.forEach(this::stalled);
    lookForSomethingToJudge();
    if (!findings.isEmpty()) {
      Outcome failed =
          new Outcome(
              Status.FAILED,
              String.join("\n", told),
              List.copyOf(findings.values()),
              List.of(),
              null);
      return new Witness.Sight(failed, false);
    }
    Outcome outcome =
        nothingToJudge.isEmpty()
            ? Outcome.passed(claim())
            : Outcome.of(Status.VACUOUS, String.join("\n", nothingToJudge));
    return new Witness.Sight(outcome, disturbed);
  }

  private void failed(ErrorCount error) {
    String text = failures.finding(error);
    findings.putIfAbsent(text, new Finding(text, "0", Long.toString(error.count())));
    told.add(failures.told(error));
  }

  private void stalled(Stall stall) {
    if (stall.cause() instanceof Cause.BusyMachine) {
      disturbed = true;
      nothingToJudge.add(
          stall.told(seen.longest()) + ". Run it again where nothing else is running");
      return;
    }
    String text = stall.cause().finding();
    String longest = Stall.longer(stall.longest(), seen.longest());
    findings.putIfAbsent(text, new Finding(text, Times.text(seen.longest()), longest));
    told.add(stall.told(seen.longest()));
  }

  private void lookForSomethingToJudge() {
    lookBefore();
    if (seen.ran().isEmpty()) {
      nothingToJudge.add("no statement was deployed, so that there was nothing to notice");
    } else if (number(seen.counted(Period.DEPLOYING)) == 0) {
      nothingToJudge.add("no request was sent while deploying");
    }
    lookDuring(Witness.Part.DEPLOY, Period.DEPLOYING);
    lookDuring(Witness.Part.ROLLBACK, Period.ROLLING_BACK);
  }

  /** What fails or takes too long anyway hides what a deployment does to it. */
  private void lookBefore() {
    for (Counted before : seen.counted(Period.BEFORE)) {
      if (before.number() > 0 && before.errors() == before.number()) {
        nothingToJudge.add(
            "requests \"%s\" fail before anything is deployed: %s"
                .formatted(before.request(), reason(before.request())));
      }
    }
    seen.slow().stream()
        .filter(slow -> !isOfDeployment(slow, seen))
        .max(Comparator.comparing(SlowRequest::response))
        .ifPresent(this::slowAnyway);
  }

  private void slowAnyway(SlowRequest slow) {
    disturbed = true;
    nothingToJudge.add(
        "requests \"%s\" took up to %s before anything was deployed, longer than the %s of \"downtime\": promise what they keep on this machine"
            .formatted(
                slow.request(),
                Stall.longer(slow.response(), seen.longest()),
                Times.text(seen.longest())));
  }

  private String reason(String request) {
    return failures.older().stream()
        .filter(error -> error.request().equals(request))
        .findFirst()
        .map(error -> Failures.what(error) + ", " + Failures.words(error))
        .orElse("nobody says why");
  }

  private void lookDuring(Witness.Part part, Period period) {
    List<Ran> ran = seen.ran().stream().filter(one -> one.part() == part).toList();
    if (ran.isEmpty()) {
      return;
    }
    Span time = new Span(ran.get(0).time().from(), ran.get(ran.size() - 1).time().to());
    if (seen.schedule().due(time) == 0) {
      nothingToJudge.add(
          "no request was due %s, which took %s only: let more come, with \"traffic rate: %d/s\" or more in the spec file"
              .formatted(period, Times.text(time.length()), Schedule.needed(time.length())));
    }
  }

  private String claim() {
    List<Counted> deploying = seen.counted(Period.DEPLOYING);
    List<Counted> rollingBack = seen.counted(Period.ROLLING_BACK);
    Duration slowest = slowest(deploying, slowest(rollingBack, Duration.ZERO));
    String failed =
        failures.older().isEmpty()
            ? "no request failed"
            : "no request failed that did not fail without a deployment too";
    return "%s, and none took longer than %s of the %s allowed, in %s while deploying%s"
        .formatted(
            failed,
            Times.text(slowest),
            Times.text(seen.longest()),
            Count.of(number(deploying), "request"),
            seen.scenes().rollingBack().isEmpty()
                ? ""
                : " and %d while rolling back".formatted(number(rollingBack)));
  }

  private static Duration slowest(List<Counted> counted, Duration least) {
    return counted.stream()
        .map(Counted::slowest)
        .reduce(least, (one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  private static long number(List<Counted> counted) {
    return counted.stream().mapToLong(Counted::number).sum();
  }
}
