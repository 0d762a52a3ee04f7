package dev.gonogo.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that end well, and in every way in which they do not. */
class ProgramRunTest {
  @TempDir Path folder;
  private ShellPrograms programs;

  @BeforeEach
  void inFolder() {
    programs = new ShellPrograms(folder);
  }

  @Test
  void one_that_ends_well_tells_what_it_printed() throws IOException {
    Done done = programs.run("echo one; echo two >&2; echo \"$TELL in\"; pwd -P");

    assertThat(done.said()).isEqualTo("exit code 0");
    assertThat(done.seen().get(0).name()).isEqualTo("output");
    assertThat(done.seen().get(0).text()).isEqualTo("one\ntwo\ntold in\n" + folder.toRealPath());
  }

  @Test
  void arguments_are_read_by_no_shell() throws IOException {
    programs.write(
        "show.sh", "for word in \"$@\"; do echo \"<$word>\"; done", Duration.ofMinutes(1));
    Program program =
        ShellPrograms.program(Duration.ofMinutes(1), "./show.sh", "a b", "$HOME; rm -r x", "", "'");

    assertThat(programs.run(program, "unused").seen().get(0).text())
        .isEqualTo("<a b>\n<$HOME; rm -r x>\n<>\n<'>");
    assertThat(program.name()).isEqualTo("./show.sh \"a b\" \"$HOME; rm -r x\" \"\" '");
  }

  @Test
  void a_failure_is_told_with_the_last_lines() {
    assertFails(
            () ->
                programs.run("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i; done; exit 7"))
        .hasMessage(
            """
            ./migrate.sh ended with exit code 7. Its last lines:
                line 3
                line 4
                line 5
                line 6
                line 7
                line 8
                line 9
                line 10
                line 11
                line 12""");
    assertFails(() -> programs.run("exit 1"))
        .hasMessage("./migrate.sh ended with exit code 1. It printed nothing");
  }

  @Test
  void one_that_never_ends_is_ended_with_all_that_it_has_started() throws IOException {
    Program program =
        programs.write(
            "slow.sh",
            "sleep 1000 & echo $! > child; (setsid sleep 1000 & echo $! > away); echo waiting; wait",
            Duration.ofSeconds(2));

    assertFails(() -> programs.run(program, "unused"))
        .hasMessage(
            """
            ./slow.sh did not end within 2 s and was ended, with 2 processes that it had started. Find what it waits for, or write a longer time behind "within". Its last lines:
                waiting""");
    assertThat(isAlive("child")).isFalse();
    assertThat(isAlive("away")).isFalse();
  }

  @Test
  void a_process_that_is_left_behind_is_ended_and_told() throws IOException {
    Done done = programs.run("sleep 1000 & echo $! > child; echo done");

    assertThat(done.said()).isEqualTo("exit code 0; it left 1 process behind, ended now");
    assertThat(done.seen().get(0).text()).isEqualTo("done");
    assertThat(isAlive("child")).isFalse();
  }

  @Test
  void nothing_can_be_read() throws IOException {
    assertThat(programs.run("cat; read answer || echo end of file").seen().get(0).text())
        .isEqualTo("end of file");
  }

  @Test
  void of_much_that_is_printed_only_the_end_is_kept() throws IOException {
    Done lines = programs.run("yes 0123456789012345678901234567890123456789 | head -c 50000000");
    assertThat(lines.seen().get(0).text().lines().findFirst())
        .hasValue("(1219313 earlier lines are not kept)");
    assertThat(lines.seen().get(0).text().lines()).hasSize(201);

    Done oneLine = programs.run("head -c 50000000 /dev/zero | tr '\\0' x; echo; echo end");
    assertThat(oneLine.seen().get(0).text()).isEqualTo("x".repeat(1_000) + " …\nend");
  }

  @Test
  void a_password_is_shown_in_no_form() throws IOException {
    String password = "p:a/s?s w+o\"r\\d";
    Program program =
        programs.write(
            "leak.sh",
            """
            echo "plain $PGPASSWORD"
            echo 'percent p%3Aa%2Fs%3Fs%20w%2Bo%22r%5Cd and p%3Aa%2Fs%3Fs+w%2Bo%22r%5Cd'
            echo 'json p:a/s?s w+o\\\\"r\\\\\\\\d'
            for before in '' a ab abc; do printf '%s' "$before$PGPASSWORD@host" | base64; done
            head -c 3995 /dev/zero | tr '\\0' x; printf '%s' "$PGPASSWORD"
            exit 1
            """,
            Duration.ofMinutes(1));

    assertFails(() -> programs.run(program, password))
        .satisfies(thrown -> assertThat(shown(thrown)).doesNotContain("p:a", "%3A", "OmEv", "w+o"))
        .hasMessageContaining(
            """
            Its last lines:
                plain ***
                percent *** and ***
                json ***
                ***QGhvc3Q=
                YX***EBob3N0
                YWJ***RAaG9zdA==
                YWJj***QGhvc3Q=
                xxxxx""");
  }

  private static String shown(Throwable thrown) {
    return thrown.getMessage() + ((MigrationException) thrown).seen().get(0).text();
  }

  @Test
  void what_would_steer_a_terminal_is_visible() throws IOException {
    Done done = programs.run("printf 'a\\033[2Jb\\007\\n10%%\\r20%%\\r\\nnext\\n\\377\\n'");

    assertThat(done.seen().get(0).text()).isEqualTo("a\\u001b[2Jb\\u0007\n10%\n20%\nnext\n\uFFFD");
  }

  @Test
  void one_that_is_not_there_is_told() {
    assertFails(
            () -> programs.run(ShellPrograms.program(Duration.ofMinutes(1), "./no.sh"), "unused"))
        .hasMessage(
            "./no.sh cannot be started: there is no program \"./no.sh\" in the checklist's folder that may be"
                + " executed. Put it there, and make it executable: chmod +x ./no.sh. It printed nothing");
    assertFails(
            () -> programs.run(ShellPrograms.program(Duration.ofMinutes(1), "no-such"), "unused"))
        .hasMessage(
            "no-such cannot be started: there is no program \"no-such\" on the PATH of this machine."
                + " Install it here, or put its folder on the PATH. It printed nothing");
  }

  @Test
  void a_link_out_of_the_folder_is_not_started() throws IOException {
    Files.createSymbolicLink(folder.resolve("away.sh"), Path.of("/bin/sh"));

    assertFails(
            () -> programs.run(ShellPrograms.program(Duration.ofMinutes(1), "./away.sh"), "unused"))
        .hasMessageStartingWith(
            "./away.sh cannot be started: there is no program \"./away.sh\" in");
  }

  @Test
  void one_without_an_interpreter_cannot_be_started() throws IOException {
    Program program = programs.write("bad.sh", "", Duration.ofMinutes(1));
    Files.writeString(folder.resolve("bad.sh"), "#!/no/such/interpreter\n");

    assertFails(() -> programs.run(program, "unused"))
        .hasMessage(
            "./bad.sh cannot be started: No such file or directory. Let the first line of the file name"
                + " what runs it, such as #!/bin/sh. It printed nothing");
  }

  @Test
  void an_interruption_ends_it() throws Exception {
    Program program =
        programs.write("slow.sh", "echo $$ > child; exec sleep 1000", Duration.ofMinutes(5));
    Thread.currentThread().interrupt();

    assertFails(() -> programs.run(program, "unused"))
        .hasMessage("./slow.sh was interrupted, and was ended. It printed nothing");
    assertThat(Thread.interrupted()).isTrue();
  }

  private boolean isAlive(String file) throws IOException {
    long process = Long.parseLong(Files.readString(folder.resolve(file)).strip());
    return Optional.of(Path.of("/proc", Long.toString(process), "cmdline"))
        .filter(Files::exists)
        .map(ProgramRunTest::holdsWords)
        .orElse(false);
  }

  /** Where nobody collects orphans they stay as zombies, without a command line. */
  private static boolean holdsWords(Path commandLine) {
    try {
      return Files.readAllBytes(commandLine).length > 0;
    } catch (IOException ended) {
      return false;
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(ThrowingCallable run) {
    return assertThatThrownBy(run).isInstanceOf(MigrationException.class);
  }
}
