package dev.gonogo.engine.evidence;

import static dev.gonogo.engine.evidence.Records.finished;
import static dev.gonogo.engine.evidence.Records.ofProcess;
import static dev.gonogo.engine.evidence.Records.passed;
import static dev.gonogo.engine.evidence.Records.run;
import static dev.gonogo.engine.evidence.Records.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceWriterTest {
  private static final RunStarted RUN = run("a");

  @TempDir Path path;
  private EvidenceFolder folder;

  @BeforeEach
  void open() {
    folder = new EvidenceFolder(path.resolve("shop").resolve("staging"));
  }

  @Test
  void from_its_first_moment_a_run_says_no_go() throws IOException {
    begin(RUN).close();

    Verdict verdict = folder.readVerdict().orElseThrow();
    assertThat(verdict.state()).isEqualTo("running");
    assertThat(verdict.word().text()).isEqualTo("NO-GO");
    assertThat(verdict.reasons())
        .extracting(Verdict.Reason::message)
        .containsExactly("the run has not finished");
    assertThat(Files.readString(folder.verdict()))
        .contains("\"state\": \"running\",\n  \"word\": \"NO-GO\"");
  }

  @Test
  void the_word_of_a_green_run_does_not_outlive_the_next_beginning() throws IOException {
    complete(RUN, passed("a"));
    assertThat(folder.readVerdict().orElseThrow().word()).isEqualTo(Word.REHEARSED);

    begin(RUN).close();

    assertThat(folder.readVerdict().orElseThrow().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void a_draft_says_so_from_the_beginning() throws IOException {
    begin(run(Gate.DRAFT, Records.plan("a"))).close();

    assertThat(folder.readVerdict().orElseThrow().word().text()).isEqualTo("NO-GO (draft)");
  }

  @Test
  void records_come_back_as_they_were_written() throws IOException {
    Verdict verdict = complete(RUN, Records.SERVER, started("a"), passed("a"));

    assertThat(folder.read())
        .containsExactly(RUN, Records.SERVER, started("a"), passed("a"), new RunFinished(verdict));
    assertThat(folder.readVerdict()).contains(verdict);
  }

  @Test
  void nothing_but_the_two_files_is_left() throws IOException {
    complete(RUN, passed("a"));

    try (Stream<Path> files = Files.list(folder.path())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("evidence.ndjson", "verdict.json");
    }
  }

  @Test
  void an_observer_hears_of_what_is_on_disk() {
    List<EvidenceRecord> heard = new ArrayList<>();
    Observer observer =
        (record, observed) -> {
          heard.add(record);
          assertThat(read(observed)).isEqualTo(heard);
        };
    try (EvidenceWriter writer = EvidenceWriter.begin(folder, RUN, List.of(observer))) {
      writer.append(passed("a"));
      writer.finish(writer.judge(Records.END));
    }

    assertThat(heard).hasSize(3);
  }

  @Test
  void an_observer_of_the_end_finds_the_verdict_file() throws IOException {
    List<Word> words = new ArrayList<>();
    Observer observer = (record, observed) -> words.add(word(observed));
    try (EvidenceWriter writer = EvidenceWriter.begin(folder, RUN, List.of(observer))) {
      writer.append(passed("a"));
      writer.finish(writer.judge(Records.END));
    }

    assertThat(words).containsExactly(Word.NO_GO, Word.NO_GO, Word.REHEARSED);
  }

  @Test
  void what_an_observer_throws_ends_the_run_with_the_record_kept() throws IOException {
    Observer observer =
        (record, observed) -> {
          throw new IllegalStateException("no room for a report");
        };

    assertThatThrownBy(() -> EvidenceWriter.begin(folder, RUN, List.of(observer)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no room for a report");
    assertThat(folder.read()).containsExactly(RUN);
  }

  @Test
  void the_same_process_and_content_is_a_further_attempt() throws IOException {
    complete(RUN, finished("a", Status.FAILED, "1 row"));

    Verdict second = complete(RUN, passed("a"));

    assertThat(second.word()).isEqualTo(Word.NO_GO);
    assertThat(second.reasons())
        .extracting(Verdict.Reason::message)
        .containsExactly("flaky, 2 attempts: 1 row");
    assertThat(folder.read()).hasSize(6);
  }

  @Test
  void another_process_starts_anew() throws IOException {
    complete(RUN, finished("a", Status.FAILED, "1 row"));

    Verdict second = complete(ofProcess("4712@one", RUN), passed("a"));

    assertThat(second.word()).isEqualTo(Word.REHEARSED);
    assertThat(folder.read()).hasSize(3);
  }

  @Test
  void a_torn_line_is_cut_before_a_further_attempt_is_appended() throws IOException {
    complete(RUN, finished("a", Status.FAILED, "1 row"));
    Files.writeString(folder.evidence(), "{\"record\":\"st", StandardOpenOption.APPEND);

    complete(RUN, passed("a"));

    assertThat(folder.read()).hasSize(6);
  }

  @Test
  void damaged_evidence_of_another_run_does_not_stop_a_new_one() throws IOException {
    Files.createDirectories(folder.path());
    Files.write(folder.evidence(), new byte[] {(byte) 0xff, '\n', '{', '\n'});

    complete(RUN, passed("a"));

    assertThat(folder.read()).hasSize(3);
  }

  @Test
  void knows_whether_the_verdict_was_given() {
    try (EvidenceWriter writer = begin(RUN)) {
      assertThat(writer.isFinished()).isFalse();
      writer.finish(writer.judge(Records.END));
      assertThat(writer.isFinished()).isTrue();
    }
    try (EvidenceWriter again = begin(RUN)) {
      assertThat(again.isFinished()).isFalse();
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    Files.writeString(path.resolve("shop"), "a file in the way");

    assertThatThrownBy(() -> begin(RUN))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write evidence to " + folder.path());
  }

  @Test
  void a_record_that_could_not_be_written_is_heard_and_counted_by_nobody() throws IOException {
    List<EvidenceRecord> heard = new ArrayList<>();
    EvidenceWriter writer =
        EvidenceWriter.begin(folder, RUN, List.of((record, observed) -> heard.add(record)));
    writer.close();

    assertThatThrownBy(() -> writer.append(passed("a")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write evidence to " + folder.evidence());
    assertThat(heard).containsExactly(RUN);
    assertThat(writer.judge(Records.END).word()).isEqualTo(Word.PARTIAL);
  }

  @Test
  void ten_thousand_steps_are_written_and_read() throws IOException {
    String[] names = IntStream.range(0, 10_000).mapToObj(i -> "item " + i).toArray(String[]::new);
    List<EvidenceRecord> steps = Stream.of(names).<EvidenceRecord>map(Records::passed).toList();

    Verdict verdict = complete(run(names), steps.toArray(EvidenceRecord[]::new));

    assertThat(verdict.word()).isEqualTo(Word.REHEARSED);
    assertThat(folder.read()).hasSize(10_002);
    assertThat(folder.judged()).contains(verdict);
  }

  private EvidenceWriter begin(RunStarted run) {
    return EvidenceWriter.begin(folder, run, List.of());
  }

  private Verdict complete(RunStarted run, EvidenceRecord... records) {
    try (EvidenceWriter writer = begin(run)) {
      for (EvidenceRecord record : records) {
        writer.append(record);
      }
      Verdict verdict = writer.judge(Records.END);
      writer.finish(verdict);
      return verdict;
    }
  }

  private static List<EvidenceRecord> read(EvidenceFolder folder) {
    try {
      return folder.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Word word(EvidenceFolder folder) {
    try {
      return folder.readVerdict().orElseThrow().word();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
