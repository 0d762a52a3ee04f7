package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of its own that starts a staging server, with another environment than this one. */
final class StartedElsewhere {

  private StartedElsewhere() {}

  /** Says what came of it, and waits to be ended where it is told to. */
  public static void main(String[] arguments) throws InterruptedException {
    long begin = System.nanoTime();
    try (Staging staging =
        Staging.start(
            StagingRequest.of(17),
            Containers.settings(Where.of(arguments[0])),
            StartedElsewhere::say)) {
      say(staging.description());
      if (arguments.length > 1) {
        Thread.sleep(600_000);
      }
    } catch (StagingException exception) {
      say(String.valueOf(exception.getMessage()));
    }
    say((System.nanoTime() - begin) / 1_000_000_000 + " s");
  }

  private static void say(Object line) {
    System.out.println(line);
    System.out.flush();
  }

  static Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgonogo.workspace=" + System.getProperty("gonogo.workspace"),
                "-cp",
                System.getProperty("java.class.path"),
                StartedElsewhere.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static String said(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(environment, arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
