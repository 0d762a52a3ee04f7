package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the setup made is used again by a later run, and only for the same setup. */
class KeptSetupTest {

  /** Shared, as the server's program is unpacked into it. */
  @TempDir private static Path workspace;

  @BeforeEach
  void begin_without_any() {
    Servers.remove(workspace.resolve("setup"));
  }

  @Test
  void a_later_run_begins_where_the_setup_of_an_earlier_one_ended() throws Exception {
    begins_where_the_setup_ended(Where.EMBEDDED);
  }

  @Test
  @NeedsDockerEngine
  void so_it_does_in_a_container() throws Exception {
    begins_where_the_setup_ended(Where.CONTAINER);
  }

  private void begins_where_the_setup_ended(Where where) throws Exception {
    String url;
    try (Staging first = start(where, "one")) {
      assertThat(first.setUpAt()).isEmpty();
      setUp(first);
      url = first.url("gonogo");
    }
    try (Staging second = start(where, "one")) {
      assertThat(second.setUpAt()).isPresent();
      try (Connection connection = second.connect("reader")) {
        assertThat(Servers.ask(connection, "select count(*) from notes")).isEqualTo("3");
      }
      try (Connection connection = second.connect("deployer")) {
        assertThat(Servers.ask(connection, "show is_superuser")).isEqualTo("on");
      }
      assertThat(second.url("gonogo")).as("the password is another one").isNotEqualTo(url);
      assertThat(second.url("gonogo").replaceFirst(".*password=", ""))
          .isNotEqualTo(url.replaceFirst(".*password=", ""));
      State state = second.save("again");
      second.keepSetup(state);
    }
    try (Staging other = start(where, "another")) {
      assertThat(other.setUpAt()).isEmpty();
    }
    assertThat(archives()).hasSize(1);
  }

  @Test
  void one_of_yesterday_is_not_used_and_goes_when_another_is_kept() throws Exception {
    try (Staging first = start(Where.EMBEDDED, "one")) {
      setUp(first);
    }
    Path old = archives().get(0);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

    try (Staging second = start(Where.EMBEDDED, "one")) {
      assertThat(second.setUpAt()).isEmpty();
    }
    KeptSetups.in(workspace).keep("other", KeptSetupTest::write);
    assertThat(archives())
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("other.tar");
  }

  @Test
  void only_a_few_are_kept() throws IOException {
    KeptSetups kept = KeptSetups.in(workspace);
    for (int count = 0; count < 9; count++) {
      kept.keep("k" + count, KeptSetupTest::write);
    }
    assertThat(archives()).hasSize(6);
    assertThat(kept.find("k8", Instant.now())).isPresent();
  }

  @Test
  void a_damaged_one_is_removed_and_the_setup_runs_again() throws Exception {
    a_damaged_one_is_removed(Where.EMBEDDED, "tar: This does not look like a tar archive");
  }

  @Test
  @NeedsDockerEngine
  void so_it_is_in_a_container() throws Exception {
    a_damaged_one_is_removed(Where.CONTAINER, "gzip: invalid magic");
  }

  private void a_damaged_one_is_removed(Where where, String why) throws Exception {
    try (Staging first = start(where, "one")) {
      setUp(first);
    }
    Path archive = archives().get(0);
    Files.writeString(archive, "no archive".repeat(1000));
    List<String> told = new ArrayList<>();

    try (Staging second = Staging.start(request(where, "one"), settings(where), told::add)) {
      assertThat(second.setUpAt()).isEmpty();
      assertThat(archive).doesNotExist();
      setUp(second);
    }
    assertThat(told)
        .hasSize(1)
        .allMatch(
            line ->
                line.startsWith("the state kept after setup is removed, and setup runs again: ")
                    && line.contains(why));
    assertThat(archive).exists();
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "a state");
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(workspace.resolve("setup"))) {
      return files.toList();
    }
  }

  private static void setUp(Staging staging) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser()) {
      Servers.execute(
          connection,
          "create table notes as select generate_series(1, 3) as id",
          "create role reader login",
          "grant select on notes to reader");
    }
    staging.keepSetup(staging.save("set up"));
  }

  private static Staging start(Where where, String setup) {
    return Staging.start(request(where, setup), settings(where));
  }

  private static StagingSettings settings(Where where) {
    StagingSettings shared = TestServer.settings();
    return new StagingSettings(
        workspace,
        shared.binariesFolder(),
        shared.serverUser(),
        shared.dataDirectory(),
        Optional.of(where),
        true);
  }

  private static StagingRequest request(Where where, String setup) {
    return new StagingRequest(
        17,
        where,
        Optional.empty(),
        Optional.of(setup),
        List.of(),
        Map.of(),
        "deployer",
        List.of("SUPERUSER"),
        "staging");
  }
}
