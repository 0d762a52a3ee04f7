package dev.gonogo.load.downtime;

import dev.gonogo.load.measured.ErrorCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Requests that failed, apart from what fails without a deployment too. */
final class Failures {
  /** What was due so shortly before the deployment may have met it. */
  private static final Duration MEETING = Duration.ofMillis(100);

  private final Seen seen;

  Failures(Seen seen) {
    this.seen = seen;
  }

  /** In the order in which they began. */
  List<ErrorCount> ofDeployment() {
    return seen.errors().stream()
        .filter(error -> !isOlder(error))
        .sorted(Comparator.comparing(ErrorCount::firstAt))
        .toList();
  }

  /** Those that were there before anything was deployed. */
  List<ErrorCount> older() {
    return seen.errors().stream().filter(this::isOlder).toList();
  }

  private boolean isOlder(ErrorCount error) {
    Instant deploying = seen.scenes().deploying();
    boolean lasted =
        seen.slow().stream()
            .anyMatch(
                slow ->
                    slow.request().equals(error.request())
                        && slow.start().equals(error.firstAt())
                        && Stall.time(slow).to().isAfter(deploying));
    return error.firstAt().isBefore(deploying.minus(MEETING)) && !lasted;
  }

  /** The sentence that can be accepted: the same whenever and however often. */
  String finding(ErrorCount error) {
    return "requests \"%s\" fail with %s %s".formatted(error.request(), what(error), when(error));
  }

  /** The same as it was this time. */
  String told(ErrorCount error) {
    return "requests \"%s\" failed %s with %s (%s), %s%s"
        .formatted(
            error.request(),
            when(error),
            what(error),
            words(error),
            error.count() == 1 ? "once" : error.count() + " times",
            statement(error.firstAt()).orElse(""));
  }

  /** The first line of what the server said: further ones say where, and may quote rows. */
  static String words(ErrorCount error) {
    return error.first().lines().findFirst().orElse("").replaceFirst("^[A-Z]+: +", "");
  }

  static String what(ErrorCount error) {
    return error.sqlState().isEmpty() ? "no answer" : "SQLSTATE " + error.sqlState();
  }

  private Period when(ErrorCount error) {
    Period period = seen.scenes().at(error.firstAt());
    return period == Period.BEFORE ? Period.DEPLOYING : period;
  }

  /** The statement that ran then, or had been the last one before. */
  private Optional<String> statement(Instant moment) {
    Optional<Ran> before =
        seen.ran().stream()
            .filter(ran -> !ran.isControl() && !ran.time().from().isAfter(moment))
            .max(Comparator.comparing(ran -> ran.time().from()));
    return before
        .or(() -> seen.ran().stream().filter(ran -> !ran.isControl()).findFirst())
        .map(
            ran ->
                "; first %s %s".formatted(ran.time().to().isBefore(moment) ? "after" : "while", ran)
                    + (ran.time().to().isBefore(moment) ? "" : " ran"));
  }
}
