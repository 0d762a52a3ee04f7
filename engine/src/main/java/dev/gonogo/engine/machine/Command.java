package dev.gonogo.engine.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Programs of the system and of the server, started with an environment of our own. */
final class Command {

  /** Nothing inherited: a developer's PGPORT or PGDATA must not reach the staging server. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC");

  private Command() {}

  /** Where this machine has its programs. */
  static String searchPath() {
    return Objects.requireNonNullElse(System.getenv("PATH"), "");
  }

  /** A program ready to be started; the folder is one that every server user can enter. */
  static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    return builder.redirectErrorStream(true);
  }

  /** Runs a program to its end. */
  static Output run(List<String> command) {
    try {
      Process process = prepare(command).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      int exit = process.onExit().join().exitValue();
      return new Output(exit, new String(output, StandardCharsets.UTF_8).strip());
    } catch (IOException exception) {
      throw new StagingException(command.get(0) + " cannot be started", exception);
    }
  }

  /** Runs a program that writes into a file. */
  static Output into(Path file, List<String> command) throws IOException {
    return ended(prepare(command).redirectErrorStream(false).redirectOutput(file.toFile()));
  }

  /** Runs a program that reads a file. */
  static Output from(Path file, List<String> command) throws IOException {
    return ended(prepare(command).redirectErrorStream(false).redirectInput(file.toFile()));
  }

  private static Output ended(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    byte[] complaints = process.getErrorStream().readAllBytes();
    int exit = process.onExit().join().exitValue();
    return new Output(exit, new String(complaints, StandardCharsets.UTF_8).strip());
  }

  /** Runs a program in a richer environment to its end, or ends it after some time. */
  static Output run(List<String> command, Map<String, String> environment, Duration limit) {
    ProcessBuilder builder = prepare(command);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> text(process));
      if (!ended(process.onExit(), Math.toIntExact(limit.toSeconds()))) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        return new Output(-1, "it did not end in %d s and was ended".formatted(limit.toSeconds()));
      }
      return new Output(process.exitValue(), text.join());
    } catch (IOException exception) {
      throw new StagingException(command.get(0) + " cannot be started", exception);
    }
  }

  private static String text(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException exception) {
      throw new UncheckedIOException("the output of a program cannot be read", exception);
    }
  }

  /**
   * Waits for the end of a process, and says whether it came in time.
   *
   * <p>Not to be interrupted: a cancelled test still has its server to clear away.
   */
  static boolean ended(CompletableFuture<?> exit, int seconds) {
    try {
      exit.orTimeout(seconds, TimeUnit.SECONDS).join();
      return true;
    } catch (CompletionException exception) {
      return false;
    }
  }
}
