package dev.gonogo.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Signing as a person does it: questions, answers, and what is kept. */
class SignCommandTest {
  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files = new ChecklistFiles(folder);
    files.document(
        """
        # Before
        - [ ] Review
        - [ ] Notify
        - [ ] Load
        # After
        - [ ] Feedback
        """);
    files.specAfterHeader(
        """
        deployment: 2026-12-06T02:00+09:00
        items: { Before: { Load: { waits for: load tests } } }
        sign: { lead: [Before], support: [Notify, After] }
        due: { After: 24 h }
        """);
  }

  @Test
  void asks_for_each_open_line() throws IOException {
    assertThat(gonogo("y\n", "sign", "--name", "Mia", "--as", "lead")).isZero();

    assertThat(printed())
        .isEqualTo(
            """
            Mia, lead: 1 open line
              checklist.md:2  Review
              is it so? [y]es, [n]o, [q]uit: 1 signature in FOLDER/shop.signatures.yaml. Commit it.
            """);
    assertThat(signed()).containsExactly("Review by Mia, lead, done");
    assertThat(gonogo("", "sign", "--name", "Mia", "--as", "lead")).isZero();
    assertThat(printed()).endsWith("nothing is open for \"lead\"\n");
  }

  @Test
  void a_no_signs_nothing() throws IOException {
    assertThat(gonogo("n\n", "sign", "--name", "Mia", "--as", "lead")).isOne();

    assertThat(printed()).endsWith("nothing was signed\n");
    assertThat(signed()).isEmpty();
  }

  @Test
  void nobody_there_to_answer_signs_nothing() throws IOException {
    assertThat(gonogo("", "sign", "--name", "Mia", "--as", "lead", "Before")).isOne();
    assertThat(signed()).isEmpty();
  }

  @Test
  void a_heading_is_signed_at_once() throws IOException {
    assertThat(
            gonogo(
                "",
                "sign",
                "--name",
                "Mia",
                "--as",
                "lead",
                "--until",
                "2026-12-31",
                "--reason",
                "read by all",
                "--yes",
                "Before"))
        .isZero();

    assertThat(signed()).containsExactly("Review by Mia, lead, done");
    assertThat(Files.readString(file()))
        .contains("  until: 2026-12-31\n", "  reason: \"read by all\"\n");
  }

  @Test
  void a_heading_above_the_heading_will_do_and_checked_lines_on_demand() throws IOException {
    files.document("# All\n## Before\n- [ ] Review\n- [ ] Load\n## After\n- [ ] Feedback\n");
    files.specAfterHeader(
        """
        items: { Before: { Load: { waits for: load tests } } }
        sign: { lead: [All] }
        """);

    assertThat(gonogo("", "sign", "--name", "Mia", "--yes", "All")).isZero();
    assertThat(signed())
        .containsExactly("Review by Mia, lead, done", "Feedback by Mia, lead, done");

    assertThat(gonogo("", "sign", "--name", "Mia", "--yes", "--also-checked", "All")).isZero();
    assertThat(signed()).hasSize(3).contains("Load by Mia, lead, done");
  }

  @Test
  void a_blocked_line_is_signed_by_its_name() throws IOException {
    assertThat(gonogo("", "sign", "--name", "Mia", "--yes", "Load")).isZero();

    assertThat(signed()).containsExactly("Load by Mia, lead, done");
  }

  @Test
  void a_line_does_not_apply_or_is_withdrawn_with_a_reason() throws IOException {
    assertThat(
            gonogo(
                "",
                "sign",
                "--name",
                "Mia",
                "--yes",
                "--not-applicable",
                "--reason",
                "no",
                "Review"))
        .isZero();
    assertThat(
            gonogo("", "sign", "--name", "Mia", "--yes", "--withdraw", "--reason", "yes", "Review"))
        .isZero();

    assertThat(signed())
        .containsExactly("Review by Mia, lead, not applicable", "Review by Mia, lead, withdrawn");
    assertRefused(
        "a signature that says \"not applicable\" needs a \"reason\"",
        "--not-applicable",
        "Review");
    assertRefused(
        "a line either does not apply, or its signature is withdrawn",
        "--not-applicable",
        "--withdraw",
        "Review");
  }

  @Test
  void files_are_kept_with_their_hash() throws IOException {
    Path minutes = Files.writeString(folder.resolve("minutes.txt"), "agreed");

    assertThat(
            gonogo(
                "", "sign", "--name", "Mia", "--yes", "--evidence", minutes.toString(), "Review"))
        .isZero();

    assertThat(Files.readString(file())).contains("  evidence:\n    \"minutes.txt\": ");
    assertRefused("there is no file \"none.txt\"", "--evidence", "none.txt", "Notify");
  }

  @Test
  void what_is_wrong_with_a_call() {
    assertRefused("these lines are signed by several roles. Choose yours with --as: lead, support");
    assertRefused(
        "nobody signs \"Reviw\": neither a heading nor a line that \"sign\" names. Nearest:"
            + " \"Review\"",
        "Reviw");
    assertRefused("\"Review\" is not signed by \"support\"", "--as", "support", "Review");
    assertRefused("\"Feedback\" is not due yet: due from 2026-12-07 02:00 +09:00 on", "Feedback");
    assertRefused("2026-11-20 is over already", "--until", "2026-11-20", "Review");
    assertRefused("Unknown option: '--jes'", "--jes");
  }

  @Test
  void which_checklist() throws IOException {
    Files.writeString(folder.resolve("other.spec.yaml"), "document: checklist.md\n");

    assertRefused("there are several checklists: other, shop. Name one with --checklist");
    assertRefused("there is no checklist \"shpo\". There are: other, shop", "--checklist", "shpo");
    assertRefused("other.spec.yaml:1:1: missing key 'staging'", "--checklist", "other");
  }

  private void assertRefused(String why, String... options) {
    List<String> call = new ArrayList<>(List.of("sign", "--name", "Mia", "--yes"));
    call.addAll(List.of(options));
    assertThat(gonogo("", call.toArray(String[]::new))).isEqualTo(2);
    assertThat(printed()).contains(why);
  }

  private int gonogo(String answers, String... arguments) {
    printed.getBuffer().setLength(0);
    CommandLine command =
        Gonogo.commandLine(
            new BufferedReader(new StringReader(answers)),
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    command.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
    List<String> call = new ArrayList<>(List.of(arguments));
    call.addAll(1, List.of("--checklists", folder.toString()));
    return command.execute(call.toArray(String[]::new));
  }

  private String printed() {
    return printed
        .toString()
        .replace(folder.toString(), "FOLDER")
        .replace(System.lineSeparator(), "\n");
  }

  private Path file() {
    return folder.resolve("shop.signatures.yaml");
  }

  private List<String> signed() {
    return files.plan().signatures().stream()
        .map(
            signature ->
                "%s by %s, %s, %s"
                    .formatted(
                        signature.line(),
                        signature.name(),
                        signature.role(),
                        signature.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .toList();
  }
}
