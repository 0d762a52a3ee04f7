package dev.gonogo.load.downtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server every 10 ms who waits for whom: what the log leaves out, because it was short, and
 * what it does not know, because of those who have a lock only one may be in the way.
 */
final class WaitSampler implements AutoCloseable {
  private static final int INTERVAL = 10;

  private final Connection session;
  private final Thread thread = new Thread(this::run, "gonogo-waits");
  private final List<Asked> over = new ArrayList<>();
  private List<Asked> open = new ArrayList<>();
  private final Map<Integer, Session> sessions = new HashMap<>();
  private volatile boolean ended;
  private @Nullable SQLException problem;

  private WaitSampler(Connection session) {
    this.session = session;
  }

  /** Begins with a session of its own, of a role that sees everybody. */
  static WaitSampler start(Connection session) {
    WaitSampler sampler = new WaitSampler(session);
    sampler.thread.setDaemon(true);
    sampler.thread.start();
    return sampler;
  }

  private void run() {
    try (PreparedStatement question = WaitSample.question(session)) {
      while (!ended) {
        ask(question);
        Thread.sleep(INTERVAL);
      }
    } catch (SQLException exception) {
      failed(exception);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
  }

  /** A look that comes too late for a lock is not the last one. */
  private void ask(PreparedStatement question) throws SQLException {
    try {
      seen(WaitSample.ask(question));
    } catch (SQLException exception) {
      failed(exception);
      if (!session.isValid(1)) {
        throw exception;
      }
    }
  }

  private synchronized void failed(SQLException exception) {
    if (!ended) {
      problem = exception;
    }
  }

  synchronized void seen(WaitSample sample) {
    sessions.putAll(sample.sessions());
    List<Asked> fresh = new ArrayList<>(sample.waits());
    for (Asked wait : open) {
      Optional<Asked> again = fresh.stream().filter(wait::isSameAs).findFirst();
      again.ifPresentOrElse(
          seen -> fresh.set(fresh.indexOf(seen), together(wait, seen)), () -> over.add(wait));
    }
    open = fresh;
  }

  /** Those before somebody in the queue change while it waits. */
  private static Asked together(Asked wait, Asked again) {
    Set<Integer> behind = new HashSet<>(wait.behind());
    behind.addAll(again.behind());
    return new Asked(
        wait.process(),
        wait.relation() == 0 ? again.relation() : wait.relation(),
        wait.mode(),
        wait.from(),
        again.to(),
        false,
        behind);
  }

  /** All waits until now. */
  synchronized List<Asked> waits() {
    List<Asked> all = new ArrayList<>(over);
    all.addAll(open);
    return all;
  }

  synchronized Map<Integer, Session> sessions() {
    return Map.copyOf(sessions);
  }

  /** What kept it from looking, the last time that something did. */
  synchronized Optional<String> problem() {
    return Optional.ofNullable(problem).map(SQLException::getMessage);
  }

  /** Ends with the current look; its session is closed. */
  @Override
  public void close() throws SQLException {
    ended = true;
    session.close();
  }
}
