package dev.gonogo.engine.container;

import dev.gonogo.engine.machine.StagingException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ports of a container that are published: an engine can publish none later, and each costs its
 * start some milliseconds.
 */
final class ContainerPorts {

  private static final int FIRST = 5432;

  /** The server, its control copy, those of stop points, and some more. */
  private static final int COUNT = 8;

  private final TreeSet<Integer> free =
      all().boxed().collect(Collectors.toCollection(TreeSet::new));

  static IntStream all() {
    return IntStream.range(FIRST, FIRST + COUNT);
  }

  synchronized int take() {
    Integer port = free.pollFirst();
    if (port == null) {
      throw new StagingException(
          "%d servers run in the container of the staging server already: close a copy first."
              .formatted(COUNT));
    }
    return port;
  }

  synchronized void giveBack(int port) {
    free.add(port);
  }
}
