package dev.gonogo.engine.evidence;

import static dev.gonogo.engine.evidence.Records.finished;
import static dev.gonogo.engine.evidence.Records.passed;
import static dev.gonogo.engine.evidence.Records.run;
import static dev.gonogo.engine.evidence.Records.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Verdict.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that did not come to its end has no better word than NO-GO. */
class InterruptionTest {
  private static final RunStarted RUN = run("first", "second", "third");

  @TempDir Path path;
  private EvidenceFolder folder;

  @BeforeEach
  void open() {
    folder = new EvidenceFolder(path);
  }

  @Test
  void names_the_step_that_was_going_on() throws IOException {
    Verdict verdict = killedAfter(RUN, started("first"), passed("first"), started("second"));

    assertThat(verdict.word().text()).isEqualTo("NO-GO");
    assertThat(verdict.state()).isEqualTo("interrupted");
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason(
                "[checklist:shop]/[step:second]",
                "second",
                "shop.md",
                6,
                Status.BROKEN,
                "interrupted at step 2 of 4: second"));
  }

  @Test
  void names_the_next_step_where_none_was_going_on() throws IOException {
    assertThat(killedAfter(RUN).reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted at step 1 of 4: first");
    assertThat(killedAfter(RUN, started("first"), passed("first")).reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted at step 2 of 4: second");
  }

  @Test
  void names_the_verdict_where_all_else_was_done() throws IOException {
    EvidenceRecord[] all = {
      passed("first"), passed("second"), passed("third"), started("verdict"), passed("verdict")
    };

    assertThat(killedAfter(RUN, all).reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted at step 4 of 4: verdict");
  }

  @Test
  void keeps_what_was_found_until_then() throws IOException {
    Verdict verdict =
        killedAfter(
            RUN, Records.SERVER, started("first"), finished("first", Status.FAILED, "1 row"));

    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted at step 2 of 4: second", "1 row");
    assertThat(verdict.items())
        .extracting(Verdict.Item::message)
        .containsExactly("1 row", "not run", "not run");
    assertThat(verdict.server()).isEqualTo(Records.SERVER);
  }

  @Test
  void lasts_as_long_as_is_known() throws IOException {
    Verdict verdict = killedAfter(RUN, started("first"), passed("first"), started("second"));

    assertThat(verdict.finished()).isNull();
    assertThat(verdict.duration()).isEqualTo(Duration.ofSeconds("second".length()));
  }

  @Test
  void of_several_attempts_the_last_was_interrupted() throws IOException {
    Verdict verdict = killedAfter(RUN, passed("first"), passed("second"), RUN, started("first"));

    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted at step 1 of 4: first");
  }

  @Test
  void a_torn_last_line_was_never_written() throws IOException {
    killedAfter(RUN, started("first"), passed("first"));
    String text = Files.readString(folder.evidence());
    Files.writeString(folder.evidence(), text.substring(0, text.length() - 1));

    assertThat(folder.judged().orElseThrow().reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted at step 1 of 4: first");
  }

  @Test
  void a_draft_stays_a_draft() throws IOException {
    assertThat(killedAfter(run(Gate.DRAFT, RUN.plan())).word().text()).isEqualTo("NO-GO (draft)");
  }

  @Test
  void a_finished_run_has_its_own_verdict() throws IOException {
    Verdict verdict;
    try (EvidenceWriter writer = EvidenceWriter.begin(folder, RUN, List.of())) {
      verdict = writer.judge(Records.END);
      writer.finish(verdict);
    }
    assertThat(folder.judged()).contains(verdict);

    Files.delete(folder.verdict());
    assertThat(folder.judged()).as("from the evidence alone").contains(verdict);
  }

  @Test
  void the_word_of_an_earlier_run_is_not_that_of_a_run_that_only_began() throws IOException {
    try (EvidenceWriter writer = EvidenceWriter.begin(folder, RUN, List.of())) {
      writer.finish(Records.judge(RUN, passed("first"), passed("second"), passed("third")));
    }
    folder.write(Verdict.running(RUN));

    Verdict verdict = folder.judged().orElseThrow();
    assertThat(verdict.word()).isEqualTo(Word.NO_GO);
    assertThat(verdict.state()).isEqualTo("interrupted");
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason("", "", "", 0, Status.BROKEN, "interrupted before its first step"));
  }

  @Test
  void a_run_that_is_only_announced_is_no_go() throws IOException {
    folder.announce("shop", "staging", Gate.REHEARSAL, Records.START);
    assertThat(folder.readVerdict().orElseThrow().state()).isEqualTo("running");

    Verdict verdict = folder.judged().orElseThrow();
    assertThat(verdict.word()).isEqualTo(Word.NO_GO);
    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("interrupted before its first step");
  }

  /** What is said of a run that wrote these records and no more. */
  private Verdict killedAfter(RunStarted run, EvidenceRecord... records) throws IOException {
    Files.deleteIfExists(folder.evidence());
    try (EvidenceWriter writer = EvidenceWriter.begin(folder, run, List.of())) {
      List.of(records).forEach(writer::append);
    }
    return folder.judged().orElseThrow();
  }
}
