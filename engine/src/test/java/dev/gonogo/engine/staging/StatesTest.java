package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatesTest extends StatesContract {

  private static Path folder;
  private static Staging staging;
  private static State empty;

  @BeforeAll
  static void start() throws IOException {
    folder = Servers.dataFolder();
    staging = Staging.start(StagingRequest.of(17), Servers.in(folder));
    empty = staging.save("empty");
  }

  @AfterAll
  static void close() throws IOException {
    staging.close();
    assertThat(Servers.runs(folder)).isEmpty();
    Servers.remove(folder);
  }

  @Override
  Staging staging() {
    return staging;
  }

  @Override
  State empty() {
    return empty;
  }

  @Test
  void nothing_is_left_of_a_copy_or_a_discarded_state() {
    State state = staging.save("short-lived");
    Path log;
    try (Staging copy = staging.startCopy(state)) {
      log = copy.log();
    }
    staging.discard(state);

    assertThat(log).doesNotExist();
    assertThat(state.data()).doesNotExist();
  }

  @Test
  void tablespaces_outside_the_data_directory_are_refused() throws Exception {
    Path outside = Path.of(dataDirectory()).resolveSibling("fast disk");
    Files.createDirectory(outside);
    Files.setOwner(outside, Files.getOwner(outside.resolveSibling("data")));
    try (Connection connection = staging.connectAsSuperuser()) {
      Servers.execute(connection, "create tablespace fast location '" + outside + "'");
    }

    assertThatThrownBy(() -> staging.save("with a tablespace"))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "the cluster has tablespaces outside its data directory: fast in %s. A copy would write into"
                    .formatted(outside)
                + " the files of its original, so no state can be saved; create these tables without"
                + " TABLESPACE on staging.");
    try (Connection connection = staging.connectAsSuperuser()) {
      Servers.execute(connection, "drop tablespace fast");
    }
  }

  private static String dataDirectory() throws SQLException {
    try (Connection connection = staging.connectAsSuperuser()) {
      return Servers.ask(connection, "show data_directory");
    }
  }
}
