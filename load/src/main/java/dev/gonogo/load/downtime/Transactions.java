package dev.gonogo.load.downtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements of the scripts by the transactions that they ran in. */
final class Transactions {
  private final List<List<Ran>> all = new ArrayList<>();

  /** Takes statements in the order in which they ran. */
  Transactions(List<Ran> ran) {
    List<Ran> open = new ArrayList<>();
    for (Ran one : ran) {
      boolean goesOn = !open.isEmpty() && open.get(open.size() - 1).process() == one.process();
      if (!goesOn && !open.isEmpty()) {
        all.add(List.copyOf(open));
        open.clear();
      }
      open.add(one);
      if (!one.isKept()) {
        all.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      all.add(List.copyOf(open));
    }
  }

  Set<Integer> processes() {
    return all.stream().map(one -> one.get(0).process()).collect(Collectors.toSet());
  }

  /** The statement of a process that ran at this moment, or was the last one begun before it. */
  Optional<Ran> running(int process, Instant moment) {
    return all.stream()
        .flatMap(List::stream)
        .filter(ran -> ran.process() == process && !ran.time().from().isAfter(moment))
        .max(Comparator.comparing(ran -> ran.time().from()));
  }

  /**
   * Why a process of the scripts made somebody wait: of its transactions the one that lasted for
   * most of the wait. That the wait was over is found out a little later, when the next one may
   * have begun.
   */
  Optional<Cause.Held> held(int process, Wait wait, Span time, Duration waitedItself) {
    return all.stream()
        .filter(one -> one.get(0).process() == process)
        .filter(one -> !one.get(0).time().from().isAfter(time.to()))
        .max(
            Comparator.<List<Ran>, Duration>comparing(one -> lasted(one).shared(time))
                .thenComparing(one -> one.get(0).time().from()))
        .map(transaction -> held(transaction, wait, time.from(), waitedItself));
  }

  private static Span lasted(List<Ran> transaction) {
    return new Span(
        transaction.get(0).time().from(), transaction.get(transaction.size() - 1).time().to());
  }

  private static Cause.Held held(
      List<Ran> transaction, Wait wait, Instant since, Duration waitedItself) {
    Ran by =
        transaction.stream()
            .filter(ran -> ran.took().stream().anyMatch(took -> took.isInTheWayOf(wait)))
            .findFirst()
            .orElseGet(() -> lastBefore(since, transaction));
    Ran last = transaction.get(transaction.size() - 1);
    Duration time = Duration.between(by.time().from(), last.time().to()).minus(waitedItself);
    return new Cause.Held(
        by,
        wait.relation(),
        Optional.of(last).filter(ran -> !ran.equals(by)),
        time.isNegative() ? Duration.ZERO : time);
  }

  /** A statement that only begins or ends a transaction locks nothing. */
  private static Ran lastBefore(Instant since, List<Ran> transaction) {
    List<Ran> locking = transaction.stream().filter(ran -> !ran.isControl()).toList();
    return locking.stream()
        .filter(ran -> !ran.time().from().isAfter(since))
        .reduce((earlier, later) -> later)
        .orElse(locking.isEmpty() ? transaction.get(0) : locking.get(0));
  }
}
