package dev.gonogo.load.latency;

import dev.gonogo.engine.check.LoadCheck;
import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Rate;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Doc(
    "How long transactions of the application take under load, from the moment that each should have"
        + " been sent to its answer: against thresholds, or against another state of the database, of"
        + " which a server runs beside and takes turns. Too few requests, or a machine too busy to"
        + " send them in time, are nothing to judge.")
record LatencyCheck(
    @Doc("Names of transactions under `traffic`, each judged by itself; absent, all of them.")
        List<String> traffic,
    @Doc("How many there are in all, by the shares they have; absent, `traffic rate`.")
        Optional<Rate> rate,
    @Doc("The rate at the end, where it rises or falls evenly.") Optional<Rate> rampTo,
    @Doc(
            "Instead of a rate: so many users, each of whom waits for an answer before the next"
                + " request.")
        Optional<Integer> users,
    @Doc("For how long it is measured, on each server.") @Default("20 s") Duration during,
    @Doc("For how long it runs before, without being counted.") @Default("3 s") Duration warmUp,
    @Doc("The longest that half of all requests may take.") Optional<Duration> p50,
    @Doc("The longest that 95 of 100 requests may take.") Optional<Duration> p95,
    @Doc("The longest that 99 of 100 requests may take.") Optional<Duration> p99,
    @Doc("The longest that any request may take.") Optional<Duration> maximum,
    @Doc("The least that has to be answered.") Optional<Rate> throughput,
    @Doc("The most of all requests that may fail, such as `0.1%`; none unless it is written.")
        Optional<Fraction> errors,
    @Doc("What it is compared with.") Optional<Baseline> comparedWith,
    @Doc("How much longer it may take than there, such as `+20%`.") Optional<Change> atMost,
    @Doc("How much faster it has to be than there, such as `85% faster`.") Optional<Change> atLeast,
    @Doc("What of it is compared.") @Default("p50") Quantile of,
    @Doc("Differences up to this are noise, whatever part of the time they are; absent, 0.2 ms.")
        Optional<Duration> ignoringUpTo,
    @Doc("A name that later runs on this machine can compare with, as `run NAME`.")
        Optional<String> keepAs)
    implements LoadCheck {

  LatencyCheck {
    if (users.isPresent() && (rate.isPresent() || rampTo.isPresent())) {
      throw new IllegalArgumentException(
          "write how often requests come either as \"rate\" or as \"users\"");
    }
    if (users.filter(number -> number < 1).isPresent()) {
      throw new IllegalArgumentException("\"users\" is a number from 1");
    }
    if (rampTo.isPresent() && comparedWith.isPresent()) {
      throw new IllegalArgumentException(
          "a comparison needs the same rate all the time: leave out \"ramp to\"");
    }
    if (comparedWith.isPresent() == (atMost.isEmpty() && atLeast.isEmpty())) {
      throw new IllegalArgumentException(
          "a comparison needs both \"compared with\" and \"at most\" or \"at least\"");
    }
    if (atMost.filter(Change::isFaster).isPresent()
        || atLeast.filter(change -> !change.isFaster()).isPresent()) {
      throw new IllegalArgumentException(
          "\"at most\" takes how much slower it may be, such as +20%, and \"at least\" how much faster it has to be, such as 85% faster");
    }
    if (comparedWith.isEmpty()
        && keepAs.isEmpty()
        && throughput.isEmpty()
        && Stream.of(p50, p95, p99, maximum).allMatch(Optional::isEmpty)) {
      throw new IllegalArgumentException(
          "say what is claimed by \"p50\", \"p95\", \"p99\", \"maximum\", \"throughput\" or \"compared with\"");
    }
    keepAs
        .filter(name -> !Baseline.isName(name))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "\"%s\" is not a name for a run. Write letters, digits, spaces, dots, - and _"
                      .formatted(name));
            });
    if (during.toMillis() < 1_000) {
      throw new IllegalArgumentException("\"during\" is at least 1 s");
    }
    traffic = List.copyOf(traffic);
  }

  @Override
  public List<String> transactions() {
    return traffic;
  }

  /** The thresholds there are. */
  List<Threshold> thresholds() {
    return Stream.of(
            p50.map(limit -> new Threshold(Optional.of(Quantile.P50), limit)),
            p95.map(limit -> new Threshold(Optional.of(Quantile.P95), limit)),
            p99.map(limit -> new Threshold(Optional.of(Quantile.P99), limit)),
            maximum.map(limit -> new Threshold(Optional.empty(), limit)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The claim of a comparison. */
  Optional<Change> change() {
    return atMost.or(() -> atLeast);
  }

  /** Differences up to it do not count, in nanoseconds. */
  double floor() {
    // Of two times that have to be far apart, however short they are, nothing is noise.
    return atLeast.isPresent()
        ? -Double.MAX_VALUE
        : ignoringUpTo.map(Duration::toNanos).orElse(200_000L);
  }

  @Override
  public Outcome check(LoadSite site) throws SQLException, IOException, InterruptedException {
    if (site.isShort() && comparedWith.isPresent()) {
      return Outcome.of(
          Status.BLOCKED,
          "short load, use -Pload: a comparison with what it is %s takes %d s"
              .formatted(
                  comparedWith.get().words(), during.multipliedBy(2).plus(warmUp).toSeconds()));
    }
    return new Measurement(this, site).judged();
  }
}
