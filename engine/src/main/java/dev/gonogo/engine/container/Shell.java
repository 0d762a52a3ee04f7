package dev.gonogo.engine.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.StagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shell that a container consists of: commands go in, what they print comes out.
 *
 * <p>One command at a time; others wait for their turn. Between a command and its answer lie one or
 * two milliseconds, where starting a program by the engine takes sixty.
 */
final class Shell extends ResultCallback.Adapter<Frame> {

  private final Commands commands = new Commands();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private boolean ended;

  /** Stands before the exit code of a command: nothing that a program prints. */
  private final String mark =
      "gonogo-" + new BigInteger(80, new SecureRandom()).toString(Character.MAX_RADIX);

  private Shell() {}

  /** Connects to a container that is not started yet, and whose only process will be a shell. */
  static Shell of(String container, Engine engine) {
    Shell shell = new Shell();
    engine
        .client()
        .attachContainerCmd(container)
        .withStdIn(shell.commands)
        .withStdOut(true)
        .withStdErr(true)
        .withFollowStream(true)
        .exec(shell);
    // Its own words, such as that a program was ended, would mix with those of the next command.
    shell.commands.write("exec 2>/dev/null\n".getBytes(StandardCharsets.UTF_8));
    return shell;
  }

  /** A command as the shell reads it, whatever is in its words. */
  static String quoted(List<String> command) {
    return command.stream().map(Shell::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * Runs a line of the shell's language to its end.
   *
   * @return its exit code, and everything that it printed, to the last blank
   * @throws StagingException when the shell is gone, or does not answer in time
   */
  synchronized Output run(String line, Duration limit) {
    String whole = "{ %s\n} </dev/null 2>&1; printf '\\n%s %%d\\n' $?\n".formatted(line, mark);
    synchronized (printed) {
      printed.reset();
    }
    commands.write(whole.getBytes(StandardCharsets.UTF_8));
    return answer(Deadline.in(limit));
  }

  private Output answer(Deadline deadline) {
    String end = "\n" + mark + " ";
    synchronized (printed) {
      while (true) {
        String text = printed.toString(StandardCharsets.UTF_8);
        int at = text.lastIndexOf(end);
        if (at >= 0 && text.endsWith("\n") && text.length() > at + end.length()) {
          int exit = Integer.parseInt(text.substring(at + end.length()).strip());
          return new Output(exit, text.substring(0, at));
        }
        if (ended) {
          throw new StagingException(GONE + (text.isBlank() ? "" : " It said: " + text.strip()));
        }
        await(deadline);
      }
    }
  }

  private void await(Deadline deadline) {
    long milliseconds = deadline.nanosLeft() / 1_000_000;
    if (milliseconds == 0) {
      throw new StagingException("the container of the staging server does not answer.");
    }
    try {
      printed.wait(milliseconds);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new StagingException("interrupted while the container was at work", exception);
    }
  }

  /** What to say where the connection has ended. */
  static final String GONE =
      "the container of the staging server is gone: the container engine was stopped, or somebody"
          + " removed it. Run again when the engine runs.";

  /** Whether there is nobody any more who reads commands. */
  boolean isGone() {
    synchronized (printed) {
      return ended;
    }
  }

  @Override
  public void onNext(Frame frame) {
    synchronized (printed) {
      printed.writeBytes(frame.getPayload());
      printed.notifyAll();
    }
  }

  @Override
  public void onError(Throwable throwable) {
    onComplete();
  }

  @Override
  public void onComplete() {
    synchronized (printed) {
      ended = true;
      printed.notifyAll();
    }
    super.onComplete();
  }

  @Override
  public void close() throws IOException {
    commands.end();
    super.close();
  }
}
