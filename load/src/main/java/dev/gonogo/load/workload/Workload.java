package dev.gonogo.load.workload;

import java.time.Duration;
import java.util.List;

/**
 * Everything that is sent in one run.
 *
 * @param targets one, or two that take turns; with the same names and weights of requests
 * @param arrivals when requests come, of all targets together
 * @param blocks how targets take turns, and what a bootstrap draws from
 * @param warmUp sent, and not counted
 * @param duration what is counted, after the warm-up
 * @param slow every request that takes longer is told one by one
 * @param seed decides which request comes next
 * @param connections of every login to every target, of all injectors together
 */
public record Workload(
    List<Target> targets,
    Arrivals arrivals,
    Blocks blocks,
    Duration warmUp,
    Duration duration,
    Duration slow,
    long seed,
    int connections) {

  private static final int USUAL_CONNECTIONS = 8;

  /** Checks and copies the components. */
  public Workload {
    targets = List.copyOf(targets);
    requireTargets(targets);
    if (duration.compareTo(blocks.length()) < 0) {
      throw new IllegalArgumentException(
          "%s of load are less than one block of %s".formatted(duration, blocks.length()));
    }
    if (warmUp.isNegative() || slow.isNegative()) {
      throw new IllegalArgumentException("a warm-up and what is slow cannot be negative");
    }
    if (connections < 1) {
      throw new IllegalArgumentException("load needs at least 1 connection of every login");
    }
  }

  /** With as many connections of every login as there are users, and 8 where rates are given. */
  public Workload(
      List<Target> targets,
      Arrivals arrivals,
      Blocks blocks,
      Duration warmUp,
      Duration duration,
      Duration slow,
      long seed) {
    this(targets, arrivals, blocks, warmUp, duration, slow, seed, connections(arrivals));
  }

  /** The same without the contents of rows, to be shown. */
  public Workload withoutContents() {
    return new Workload(
        targets.stream().map(Target::withoutContents).toList(),
        arrivals,
        blocks,
        warmUp,
        duration,
        slow,
        seed,
        connections);
  }

  private static int connections(Arrivals arrivals) {
    return arrivals instanceof Arrivals.Closed closed ? closed.users() : USUAL_CONNECTIONS;
  }

  private static void requireTargets(List<Target> targets) {
    if (targets.isEmpty() || targets.size() > 2) {
      throw new IllegalArgumentException(
          "load goes to one target, or to two that take turns; these are " + targets.size());
    }
    Target first = targets.get(0);
    for (Target other : targets.subList(1, targets.size())) {
      if (other.name().equals(first.name()) || !shares(other).equals(shares(first))) {
        throw new IllegalArgumentException(
            "targets \"%s\" and \"%s\" cannot be compared: they need names of their own, and requests of the same names and weights"
                .formatted(first.name(), other.name()));
      }
    }
  }

  private static List<String> shares(Target target) {
    return target.requests().stream()
        .map(request -> request.weight() + " " + request.name())
        .toList();
  }
}
