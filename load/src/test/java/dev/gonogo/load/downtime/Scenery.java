package dev.gonogo.load.downtime;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.check.Witness.Part;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.load.measured.ErrorCount;
import dev.gonogo.load.measured.SlowRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen, as tests tell it: milliseconds from the first request on. Deploying begins at
 * 1,000, rolling back at 10,000, and everything ends at 20,000; the scripts are run by process 1,
 * requests by those from 100 on.
 */
final class Scenery {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final Duration longest;
  private double perSecond = 100;
  private final List<Ran> ran = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final Map<Integer, Session> sessions = new HashMap<>();
  private final List<Counted> counted = new ArrayList<>();
  private final List<SlowRequest> slow = new ArrayList<>();
  private final List<ErrorCount> errors = new ArrayList<>();
  private final List<Span> late = new ArrayList<>();

  Scenery(Duration longest) {
    this.longest = longest;
    counted("book a slot", Period.BEFORE, 100, 0, 10);
    counted("book a slot", Period.DEPLOYING, 214, 0, 38);
    counted("book a slot", Period.ROLLING_BACK, 198, 0, 12);
  }

  Scenery perSecond(double rate) {
    perSecond = rate;
    return this;
  }

  /** A statement on its own, in a line of {@code db/deploy.sql}. */
  Scenery ran(int line, String summary, long from, long to) {
    return ran(line, summary, from, to, false);
  }

  /** A statement in a transaction that stays open, and what it takes. */
  Scenery kept(int line, String summary, long from, long to, Took... took) {
    return ran(line, summary, from, to, true, took);
  }

  private Scenery ran(int line, String summary, long from, long to, boolean kept, Took... took) {
    boolean control = Set.of("BEGIN", "COMMIT").contains(summary);
    Part part = from < 10_000 ? Part.DEPLOY : Part.ROLLBACK;
    String file = part == Part.DEPLOY ? "db/deploy.sql" : "db/rollback.sql";
    ran.add(
        new Ran(
            part,
            file + ":" + line,
            summary,
            control,
            false,
            1,
            span(from, to),
            Set.of(took),
            kept));
    return this;
  }

  /** Somebody waits for a table, to change rows of it. */
  Scenery waited(int process, String table, long from, long to, Integer... behind) {
    return waited(process, table, TableLock.ROW_EXCLUSIVE, from, to, behind);
  }

  Scenery waited(int process, String table, TableLock mode, long from, long to, Integer... behind) {
    waits.add(new Wait(process, table, Optional.of(mode), span(from, to), Set.of(behind)));
    return this;
  }

  /** Somebody waits for rows of a table. */
  Scenery waitedForRows(int process, String table, long from, long to, Integer... behind) {
    waits.add(new Wait(process, table, Optional.empty(), span(from, to), Set.of(behind)));
    return this;
  }

  Scenery session(int process, String application) {
    sessions.put(process, new Session(process, application));
    return this;
  }

  Scenery slow(String request, long from, long milliseconds) {
    slow.add(
        new SlowRequest(Traffic.TARGET, request, at(from), Duration.ofMillis(milliseconds), ""));
    return this;
  }

  Scenery error(String request, String sqlState, String first, long firstAt, long count) {
    errors.add(new ErrorCount(Traffic.TARGET, request, sqlState, first, at(firstAt), count));
    return this;
  }

  Scenery counted(String request, Period period, long number, long failed, long slowest) {
    counted.removeIf(one -> one.request().equals(request) && one.period() == period);
    counted.add(
        new Counted(
            request,
            period,
            number,
            failed,
            Duration.ofMillis(slowest),
            Duration.ofMillis(slowest)));
    return this;
  }

  Scenery late(long from, long to) {
    late.add(span(from, to));
    return this;
  }

  Seen seen() {
    return new Seen(
        longest,
        new Schedule(BEGIN, perSecond),
        new Scenes(BEGIN, at(1_000), Optional.of(at(10_000)), at(20_000)),
        ran,
        waits,
        sessions,
        counted,
        slow,
        errors,
        late);
  }

  Outcome outcome() {
    return sight().outcome();
  }

  /** Whether what was seen says so little that it should be looked at once more. */
  boolean isDisturbed() {
    return sight().isDisturbed();
  }

  private Witness.Sight sight() {
    Seen seen = seen();
    return new Judging(seen, new Blame(seen)).sight();
  }

  private static Span span(long from, long to) {
    return new Span(at(from), at(to));
  }

  private static Instant at(long milliseconds) {
    return BEGIN.plusMillis(milliseconds);
  }
}
