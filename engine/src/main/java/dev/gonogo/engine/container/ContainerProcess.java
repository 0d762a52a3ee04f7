package dev.gonogo.engine.container;

import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.machine.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server in a container.
 *
 * @param machine where it runs
 * @param ended a file that is there when it has ended: processes of a container whose parent does
 *     not ask for them stay, as dead ones
 */
record ContainerProcess(ContainerMachine machine, Path ended) implements ServerProcess {

  /** What it and all that it starts have in their environment. */
  static final String MARK = "GONOGO_LAUNCHED";

  /**
   * Again until none is left, since one that is not killed yet can start another. Not every image
   * has a program that finds processes.
   */
  private static final String KILL =
      """
      found=found
      for round in 1 2 3 4 5 6 7 8 9; do
        [ "$found" ] || break
        found=
        for process in /proc/[0-9]*; do
          if cat "$process/environ" 2>/dev/null | tr '\\0' '\\n' | grep -qxF -- "$1"; then
            kill -KILL "${process#/proc/}"
            found=found
          fi
        done
      done
      """;

  @Override
  public boolean isAlive() {
    return !machine.run("test", "-e", ended.toString()).succeeded();
  }

  @Override
  public boolean endsWithin(int seconds) {
    Deadline deadline = Deadline.in(Duration.ofSeconds(seconds));
    while (isAlive()) {
      if (deadline.nanosLeft() == 0) {
        return false;
      }
      Pause.aMoment("the staging server ended");
    }
    return true;
  }

  @Override
  public void destroy() {
    machine.run("sh", "-c", KILL, "sh", MARK + "=" + ended);
  }
}
