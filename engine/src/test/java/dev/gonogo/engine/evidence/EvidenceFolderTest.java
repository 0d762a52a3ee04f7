package dev.gonogo.engine.evidence;

import static dev.gonogo.engine.evidence.Records.finished;
import static dev.gonogo.engine.evidence.Records.passed;
import static dev.gonogo.engine.evidence.Records.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFolderTest {

  @TempDir Path path;
  private EvidenceFolder folder;

  @BeforeEach
  void open() {
    folder = new EvidenceFolder(path);
  }

  @Test
  void an_empty_folder_holds_nothing() throws IOException {
    assertThat(folder.read()).isEmpty();
    assertThat(folder.readVerdict()).isEmpty();
    assertThat(folder.judged()).isEmpty();
  }

  @Test
  void a_last_line_torn_at_any_byte_is_dropped() throws IOException {
    String whole = line(run("a")) + line(passed("a"));
    byte[] all =
        (whole + line(finished("ö 🐘", Status.FAILED, "später"))).getBytes(StandardCharsets.UTF_8);

    for (int end = whole.length(); end < all.length; end++) {
      Files.write(folder.evidence(), Arrays.copyOf(all, end));
      assertThat(folder.read()).containsExactly(run("a"), passed("a"));
    }
    Files.write(folder.evidence(), all);
    assertThat(folder.read()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "step started",
        "{}",
        "{\"record\":\"step begun\"}",
        "{\"record\":{}}",
        "{\"record\":[\"step started\"]}",
        "{\"record\":\"step started\"}",
        "{\"record\":\"step started\",\"step\":\"a\",\"at\":\"noon\"}",
        "{\"record\":\"step started\",\"step\":\"a\",\"at\":5}",
        "{\"record\":\"step finished\",\"step\":\"a\",\"outcome\":{\"status\":\"fine\"}}",
        "{\"record\":\"run finished\",\"verdict\":{\"state\":\"finished\"}}"
      })
  void a_damaged_line_is_refused_with_its_place(String damaged) throws IOException {
    Files.writeString(folder.evidence(), line(run("a")) + damaged + "\n" + line(passed("a")));

    assertThatThrownBy(() -> folder.read())
        .isInstanceOf(DamagedEvidenceException.class)
        .hasMessage(
            folder.evidence()
                + ":2: this line is not a record of a run, so the evidence was changed after it was"
                + " written. Run the checklist again");
  }

  @Test
  void a_damaged_last_line_is_refused_where_it_is_whole() throws IOException {
    Files.writeString(folder.evidence(), line(run("a")) + "{\"record\":\"st\n");

    assertThatThrownBy(() -> folder.read()).hasMessageContaining(":2: this line is not a record");
  }

  @Test
  void records_without_a_beginning_are_refused() throws IOException {
    Files.writeString(folder.evidence(), line(passed("a")));

    assertThatThrownBy(() -> folder.judged())
        .isInstanceOf(DamagedEvidenceException.class)
        .hasMessage(
            folder.evidence()
                + ":1: this line is not the beginning of a run, so the evidence was changed after"
                + " it was written. Run the checklist again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"state\":", "[]", "{\"state\":\"finished\",\"word\":\"GO!\"}"})
  void a_damaged_verdict_is_refused(String damaged) throws IOException {
    Files.writeString(folder.verdict(), damaged);

    assertThatThrownBy(() -> folder.readVerdict())
        .isInstanceOf(DamagedEvidenceException.class)
        .hasMessage(
            folder.verdict()
                + " is not a verdict, so it was changed after it was written. Run the checklist"
                + " again");
  }

  @Test
  void a_verdict_is_replaced_in_one_step() throws IOException {
    Verdict first = Records.judge(run("a"), passed("a"));
    folder.write(first);
    // What a reader has open stays whole, because the file is another one.
    try (var open = Files.newInputStream(folder.verdict())) {
      folder.write(Verdict.running(run("a")));
      String read = new String(open.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(EvidenceJson.verdict(read)).isEqualTo(first);
    }
    assertThat(folder.readVerdict().orElseThrow().state()).isEqualTo("running");
  }

  private static String line(EvidenceRecord record) {
    return EvidenceJson.line(record) + "\n";
  }
}
