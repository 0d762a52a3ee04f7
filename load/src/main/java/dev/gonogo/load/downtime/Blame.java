package dev.gonogo.load.downtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who made requests wait.
 *
 * <p>Of a wait behind a script's session, the time in which that session waited itself belongs to
 * whom it waited for, and the rest to the statement that had taken the lock.
 */
final class Blame {
  /** What is not explained for at least that part of its time is explained by nobody. */
  private static final double ENOUGH = 0.25;

  private static final int LONGEST_CHAIN = 16;

  /** The names that our own sessions give themselves. */
  private static final Set<String> OURS = Set.of("gonogo", "gonogo load");

  private final Transactions transactions;
  private final List<Ran> ran;
  private final List<Wait> waits;
  private final Map<Integer, Session> sessions;
  private final List<Span> late;
  private final Map<Cause, List<Span>> causes = new LinkedHashMap<>();

  Blame(Seen seen) {
    this.ran = seen.ran();
    this.transactions = new Transactions(ran);
    this.waits = seen.waits();
    this.sessions = seen.sessions();
    this.late = Span.union(seen.late());
    for (Wait wait : waits) {
      if (!transactions.processes().contains(wait.process())) {
        explain(wait);
      }
    }
    causes.replaceAll((cause, spans) -> Span.union(spans));
  }

  /** All causes of waits, long and short, and when somebody waited for their sake. */
  Map<Cause, List<Span>> causes() {
    return causes;
  }

  /** Why a request that was due at the begin of this time was not answered until its end. */
  Cause of(Span request) {
    if (shared(late, request).multipliedBy(2).compareTo(request.length()) >= 0) {
      return new Cause.BusyMachine();
    }
    return causes.entrySet().stream()
        .filter(cause -> explains(cause.getValue(), request))
        .max(Comparator.comparing(cause -> shared(cause.getValue(), request)))
        .map(Map.Entry::getKey)
        .orElseGet(() -> new Cause.Nobody(longestRunning(request)));
  }

  private Optional<Ran> longestRunning(Span request) {
    return ran.stream()
        .filter(one -> !one.isControl() && !one.time().shared(request).isZero())
        .max(Comparator.comparing(one -> one.time().shared(request)));
  }

  private static boolean explains(List<Span> cause, Span request) {
    return shared(cause, request).toNanos() >= ENOUGH * request.length().toNanos();
  }

  private static Duration shared(Collection<Span> spans, Span request) {
    return spans.stream().map(request::shared).reduce(Duration.ZERO, Duration::plus);
  }

  private void explain(Wait wait) {
    Optional<Link> link = link(wait, LONGEST_CHAIN);
    if (link.isEmpty()) {
      Session other = session(root(wait, LONGEST_CHAIN));
      blame(
          program(other, wait)
              .<Cause>map(by -> new Cause.Unseen(by, wait.relation()))
              .orElseGet(() -> new Cause.Others(other, wait.relation())),
          wait.time());
      return;
    }
    int script = link.get().script;
    Optional<Wait> own = longest(script, wait.time());
    if (own.isEmpty()) {
      held(link.get(), wait.time(), Duration.ZERO);
    } else {
      queued(link.get(), wait.time(), own.get());
    }
  }

  /** Which sessions a program opens is not known, but that they are not ours. */
  private Optional<Ran> program(Session other, Wait wait) {
    return OURS.contains(other.application())
        ? Optional.empty()
        : longestRunning(wait.time()).filter(Ran::isProgram);
  }

  private void queued(Link link, Span time, Wait own) {
    Instant from = time.from().isAfter(own.time().from()) ? time.from() : own.time().from();
    Instant to = time.to().isBefore(own.time().to()) ? time.to() : own.time().to();
    Session other = session(root(own, LONGEST_CHAIN));
    transactions
        .running(link.script, own.time().to())
        .map(by -> new Cause.Queued(by, link.nearest.relation(), other, own.time().length()))
        .ifPresent(cause -> blame(cause, new Span(from, to)));
    if (time.from().isBefore(from)) {
      held(link, new Span(time.from(), from), Duration.ZERO);
    }
    if (time.to().isAfter(to)) {
      held(link, new Span(to, time.to()), own.time().length());
    }
  }

  private void held(Link link, Span time, Duration waitedItself) {
    transactions
        .held(link.script, link.nearest, time, waitedItself)
        .ifPresent(cause -> blame(cause, time));
  }

  private void blame(Cause cause, Span time) {
    causes.computeIfAbsent(cause, one -> new ArrayList<>()).add(time);
  }

  /**
   * The end of a chain of waits.
   *
   * @param script the process of a script
   * @param nearest the one that is directly behind it
   */
  private record Link(int script, Wait nearest) {}

  /** The session of a script that a wait leads to, directly or over others who wait for it. */
  private Optional<Link> link(Wait wait, int left) {
    for (int process : new TreeSet<>(wait.behind())) {
      if (transactions.processes().contains(process)) {
        return Optional.of(new Link(process, wait));
      }
    }
    return left == 0
        ? Optional.empty()
        : new TreeSet<>(wait.behind())
            .stream()
                .flatMap(process -> longest(process, wait.time()).stream())
                .flatMap(next -> link(next, left - 1).stream())
                .findFirst();
  }

  /** The process at the end of the chain: it waits for nobody. */
  private int root(Wait wait, int left) {
    int root = wait.process();
    for (int process : new TreeSet<>(wait.behind())) {
      Optional<Wait> next = longest(process, wait.time());
      if (next.isEmpty() || left == 0) {
        return process;
      }
      root = root(next.get(), left - 1);
    }
    return root;
  }

  /** The longest wait of a process within this time. */
  private Optional<Wait> longest(int process, Span time) {
    return waits.stream()
        .filter(wait -> wait.process() == process && !wait.time().shared(time).isZero())
        .max(Comparator.comparing(wait -> wait.time().shared(time)));
  }

  private Session session(int process) {
    return sessions.getOrDefault(process, new Session(process, ""));
  }
}
