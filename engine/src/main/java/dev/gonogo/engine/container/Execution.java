package dev.gonogo.engine.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A program in a container that runs, besides the one that the container consists of.
 *
 * @param engine where the container is
 * @param id the engine's name for it
 */
public record Execution(Engine engine, String id) {

  /** One that is not started yet, and reads nothing. */
  public static Execution of(List<String> command, String container, Engine engine) {
    return of(command, false, container, engine);
  }

  /** One that is not started yet, and will read an input. */
  static Execution reading(List<String> command, String container, Engine engine) {
    return of(command, true, container, engine);
  }

  private static Execution of(
      List<String> command, boolean reads, String container, Engine engine) {
    String id =
        engine
            .client()
            .execCreateCmd(container)
            .withCmd(command.toArray(String[]::new))
            .withAttachStdin(reads)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .exec()
            .getId();
    return new Execution(engine, id);
  }

  /** Starts it; what it prints goes where it is returned, which ends when the program does. */
  public <T extends ResultCallback<Frame>> T start(T output) {
    return engine.client().execStartCmd(id).exec(output);
  }

  /** The same for one that reads. */
  <T extends ResultCallback<Frame>> T start(InputStream input, T output) {
    return engine.client().execStartCmd(id).withStdIn(input).exec(output);
  }

  /** Its exit code; empty while it runs. */
  public Optional<Long> exitCode() {
    return Optional.ofNullable(engine.client().inspectExecCmd(id).exec().getExitCodeLong());
  }
}
