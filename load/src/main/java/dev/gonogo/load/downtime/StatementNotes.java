package dev.gonogo.load.downtime;

import dev.gonogo.engine.check.Witness.Part;
import dev.gonogo.engine.database.SessionProcess;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes when each statement of the scripts ran, and which locks its transaction kept after it.
 *
 * <p>Never fails a script: what cannot be asked is a problem that is told at the end.
 */
final class StatementNotes implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration JUST_BEFORE = Duration.ofMillis(1);

  private final KeptLocks locks;
  private final Schedule schedule;
  private final List<Note> notes = new ArrayList<>();
  private @Nullable Connection session;
  private int process;
  private @Nullable SQLException problem;

  /**
   * Notes of nothing yet.
   *
   * @param schedule of the requests: a script that is done before the next one is due would not be
   *     noticed by anybody, so that each part begins just before one is
   */
  StatementNotes(KeptLocks locks, Schedule schedule) {
    this.locks = locks;
    this.schedule = schedule;
  }

  /** A statement with the locks that were kept after it; empty where its transaction was over. */
  private record Note(
      Part part,
      PlacedStatement statement,
      int process,
      Span time,
      Optional<Set<KeptLocks.Lock>> kept) {}

  /** Notes the statements of one part. */
  ScriptWatch of(Part part) {
    return new ScriptWatch() {
      private Instant begin = Instant.now();

      @Override
      public void before(PlacedStatement statement, Connection session) throws SQLException {
        int pid = process(session);
        if (notes.stream().noneMatch(note -> note.part == part)) {
          awaitRequest();
        }
        begin = Instant.now();
        // Should it fail, nobody tells when: it ran to the end of everything.
        notes.add(new Note(part, statement, pid, new Span(begin, Instant.MAX), Optional.empty()));
      }

      @Override
      public void after(PlacedStatement statement, Connection session) throws SQLException {
        Span time = new Span(begin, Instant.now());
        int pid = process(session);
        notes.set(notes.size() - 1, new Note(part, statement, pid, time, kept(pid)));
      }
    };
  }

  /** Returns just before a request is due: before another one, where sleeping took too long. */
  private void awaitRequest() {
    Instant latest = Instant.now().plus(LONGEST_WAIT);
    Instant due;
    do {
      due = schedule.next(Instant.now().plus(JUST_BEFORE));
      Instant awake = due.isBefore(latest) ? due.minus(JUST_BEFORE) : latest;
      LockSupport.parkNanos(Duration.between(Instant.now(), awake).toNanos());
    } while (!Instant.now().isBefore(due) && Instant.now().isBefore(latest));
  }

  /** Asked before its first statement only: later ones may be in a transaction. */
  private int process(Connection now) throws SQLException {
    if (session != now) {
      process = SessionProcess.of(now);
      session = now;
    }
    return process;
  }

  private Optional<Set<KeptLocks.Lock>> kept(int process) {
    try {
      return locks.of(process);
    } catch (SQLException exception) {
      problem = exception;
      return Optional.empty();
    }
  }

  /**
   * All statements in the order in which they ran.
   *
   * @param end for the last one, where it did not succeed
   */
  List<Ran> ran(Relations relations, Instant end) {
    List<Ran> ran = new ArrayList<>();
    Set<KeptLocks.Lock> had = Set.of();
    int last = 0;
    for (Note note : notes) {
      Set<KeptLocks.Lock> before = last == note.process ? had : Set.of();
      Set<KeptLocks.Lock> after = note.kept.orElse(Set.of());
      ran.add(ran(note, taken(before, after, relations), end));
      had = after;
      last = note.process;
    }
    return List.copyOf(ran);
  }

  private static Set<Took> taken(
      Set<KeptLocks.Lock> before, Set<KeptLocks.Lock> after, Relations relations) {
    Set<KeptLocks.Lock> taken = new HashSet<>(after);
    taken.removeAll(before);
    return taken.stream()
        .map(lock -> new Took(relations.name(lock.relation()), lock.mode()))
        .collect(Collectors.toSet());
  }

  private static Ran ran(Note note, Set<Took> took, Instant end) {
    Instant ended = note.time.to().isAfter(end) ? end : note.time.to();
    return new Ran(
        note.part,
        note.statement.place(),
        note.statement.summary(),
        note.statement.isControl(),
        note.statement.isProgram(),
        note.process,
        new Span(note.time.from(), ended),
        took,
        note.kept.isPresent());
  }

  /** What kept it from asking, the last time that something did. */
  Optional<String> problem() {
    return Optional.ofNullable(problem).map(SQLException::getMessage);
  }

  @Override
  public void close() throws SQLException {
    locks.close();
  }
}
