package dev.gonogo.engine.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A killed JVM cannot clear up: the kernel ends its services, the next start removes them. */
@NeedsDockerEngine
class KilledServicesTest {
  private static final String STARTED = "started ";

  @Test
  void nothing_runs_after_a_kill_and_the_next_start_removes_what_is_left() throws Exception {
    String database;
    Process killed = start();
    try (BufferedReader output = killed.inputReader(StandardCharsets.UTF_8)) {
      database = database(output);
      assertThat(DatabaseContainer.services(database, false)).hasSize(1);
      Leftovers.remove(DatabaseContainer.ENGINE);
      assertThat(DatabaseContainer.services(database, false)).as("of a run that lives").hasSize(1);
    } finally {
      killed.destroyForcibly().waitFor();
    }

    awaitNothingRuns(database);
    assertThat(DatabaseContainer.networks(database)).hasSize(1);

    Leftovers.remove(DatabaseContainer.ENGINE);
    assertThat(DatabaseContainer.services(database, true)).isEmpty();
    assertThat(DatabaseContainer.networks(database)).isEmpty();
  }

  private static void awaitNothingRuns(String database) throws InterruptedException {
    Instant limit = Instant.now().plus(Duration.ofSeconds(10));
    while (!DatabaseContainer.services(database, false).isEmpty()
        && Instant.now().isBefore(limit)) {
      Thread.sleep(50);
    }
    assertThat(DatabaseContainer.services(database, false)).isEmpty();
  }

  private static String database(BufferedReader output) throws IOException {
    List<String> said = new ArrayList<>();
    String line = output.readLine();
    while (line != null && !line.startsWith(STARTED)) {
      said.add(line);
      line = output.readLine();
    }
    assertThat(line).as("after: %s", said).isNotNull();
    return String.valueOf(line).substring(STARTED.length());
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledServices.class.getName())
        .redirectErrorStream(true)
        .start();
  }
}
