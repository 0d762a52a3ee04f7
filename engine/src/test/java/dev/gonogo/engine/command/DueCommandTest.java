package dev.gonogo.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DueCommandTest {
  @TempDir Path folder;

  @Test
  void lists_what_is_open_now_and_later_by_role() {
    write();

    assertThat(due("2026-11-21T12:00:00Z"))
        .isEqualTo(
            """
            shop, deployed on 2026-12-06 02:00 +09:00

            Now, to be signed by
              lead
                checklist.md:2  Review
              support
                checklist.md:3  Notify

            From 2026-12-07 02:00 +09:00 on
              checked, signed by nobody
                checklist.md:5  Indexes
              support
                checklist.md:6  Feedback

            From 2026-12-13 02:00 +09:00 on
              support
                checklist.md:7  Retrospective
            """);
    assertThat(due("2026-12-07T12:00:00Z"))
        .contains("    checklist.md:6  Feedback\n\nFrom 2026-12-13 02:00 +09:00 on");
  }

  @Test
  void a_line_is_told_without_what_a_terminal_would_do_with_it() {
    new ChecklistFiles(folder)
        .document("# A\n- [ ] Press \u001b]0;owned\u0007 here\n")
        .specAfterHeader("sign: { lead: [A] }\n");

    assertThat(due("2026-11-21T12:00:00Z")).doesNotContain("\u001b", "\u0007").contains("Press ");
  }

  @Test
  void nothing_is_open() {
    new ChecklistFiles(folder)
        .document("# A\n- [ ] a\n")
        .specAfterHeader("items: { A: { a: { tables: { absent: x } } } }\n");

    assertThat(due("2026-11-21T12:00:00Z")).isEqualTo("shop\n\nNothing awaits a signature now.\n");
  }

  @Test
  void help_and_version() {
    StringWriter printed = new StringWriter();
    CommandLine command =
        Gonogo.commandLine(
            new BufferedReader(new StringReader("")),
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    command.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));

    assertThat(command.execute()).isEqualTo(2);
    assertThat(printed.toString()).startsWith("say what to do: sign, due");
    assertThat(command.execute("due", "--help")).isZero();
    assertThat(command.execute("--version")).isZero();
    assertThat(printed.toString()).contains("Usage: gonogo due", "gonogo (not from a jar)");
  }

  private void write() {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.document(
        """
        # Before
        - [ ] Review
        - [ ] Notify
        # After
        - [ ] Indexes
        - [ ] Feedback
        - [ ] Retrospective
        """);
    files.specAfterHeader(
        """
        deployment: 2026-12-06T02:00+09:00
        items: { After: { Indexes: { tables: { absent: x } } } }
        sign: { lead: [Before], support: [Notify, Feedback, Retrospective] }
        due: { After: 24 h, Retrospective: 7 d }
        """);
  }

  private String due(String now) {
    StringWriter printed = new StringWriter();
    CommandLine command =
        Gonogo.commandLine(
            new BufferedReader(new StringReader("")),
            Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    command.setOut(new PrintWriter(printed, true));
    assertThat(command.execute("due", "--checklists", folder.toString())).isZero();
    return printed.toString().replace(System.lineSeparator(), "\n");
  }
}
