package dev.gonogo.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.ServerProcess;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a machine promises, of one that is a container. */
@NeedsDockerEngine
class ContainerMachineTest {

  private static ContainerMachine machine;

  @BeforeAll
  static void start() throws NoContainerException {
    machine = ContainerMachine.start("postgres:17", 17, Duration.ofSeconds(30), told -> {});
  }

  @AfterAll
  static void close() {
    machine.close();
    machine.close();
  }

  @Test
  void words_reach_programs_as_they_are() {
    String words = "it's \"$HOME\" `id`; exit 3 \\ \n*";

    assertThat(machine.run("printf", "%s", words)).isEqualTo(new Output(0, words));
    assertThat(
            machine.run(
                List.of("sh", "-c", "printf %s \"$SAID\""),
                Map.of("SAID", words),
                Duration.ofSeconds(10)))
        .isEqualTo(new Output(0, words));
    assertThat(machine.run("sh", "-c", "echo out; echo err >&2; exit 7"))
        .isEqualTo(new Output(7, "out\nerr"));
  }

  @Test
  void files_are_written_read_from_a_position_and_removed() {
    Path file = machine.write("a file's name", "first\nsecond\n");

    assertThat(machine.read(file, 0)).isEqualTo("first\nsecond\n");
    assertThat(machine.read(file, 6)).isEqualTo("second\n");
    assertThat(machine.size(file)).isEqualTo(13);
    assertThat(machine.run("stat", "-c", "%a", file.toString()).text()).isEqualTo("600");
    assertThat(machine.names(machine.folder())).contains("a file's name");
    machine.remove(file);
    assertThat(machine.read(file, 0)).isEmpty();
    assertThat(machine.size(file)).isZero();
    assertThat(machine.isFolder(file)).isFalse();
  }

  @Test
  void a_server_that_obeys_nobody_is_destroyed_with_all_that_it_started() throws Exception {
    String stubborn = "trap '' INT QUIT TERM; sleep 600 & sleep 600";
    ServerProcess process =
        machine.launch(List.of("sh", "-c", stubborn), machine.folder().resolve("stubborn.log"));

    assertThat(process.isAlive()).isTrue();
    assertThat(process.endsWithin(0)).isFalse();
    process.destroy();
    assertThat(process.endsWithin(10)).isTrue();
    for (int more = 100; more > 0 && !sleeping().isEmpty(); more--) {
      Thread.sleep(50); // Being killed takes a moment, and being forgotten another.
    }
    assertThat(sleeping()).isEmpty();
  }

  private static String sleeping() {
    return machine.run("sh", "-c", "grep -lF 'sleep' /proc/[0-9]*/comm").text();
  }

  @Test
  void what_cannot_be_done_is_told_with_what_the_container_said() {
    assertThatThrownBy(() -> machine.names(Path.of("/no/such/folder")))
        .isInstanceOf(StagingException.class)
        .hasMessageStartingWith("in the container of the staging server: ")
        .hasMessageContaining("/no/such/folder");
  }

  @Test
  void a_full_memory_is_told_with_the_next_step() {
    assertThat(machine.explained("cp: base/1: No space left on device"))
        .matches(
            "cp: base/1: No space left on device\nThe memory of the container is full \\(\\d+ MB free"
                + " now\\)\\. Give the container engine more, or rehearse on a disk:"
                + " -Dgonogo\\.staging=embedded -Dgonogo\\.staging\\.directory=…");
    assertThat(machine.explained("cp: permission denied")).isEqualTo("cp: permission denied");
  }
}
