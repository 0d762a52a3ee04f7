package dev.gonogo.engine.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports are made of, besides the outcomes of the steps. */
class RecordsOfARunTest {
  private static final String ITEM = "[checklist:shop]/[section:before]/[step:review]";

  @TempDir Path folder;
  private List<EvidenceRecord> records = List.of();
  private @Nullable Rehearsed rehearsed;

  @BeforeEach
  void run() throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file("one.sql", "SELECT pg_sleep(0.01);");
    files.file("back.sql", "SELECT 1;");
    files.document("# Before\r\n- [ ] Review\r\n- [ ] Feedback\r\n# Phase 1\r\n");
    files.specAfterHeader(
        """
        deployment: 2999-12-06T02:00+09:00
        phases:
          Phase 1: { deploy: one.sql, rollback: back.sql, promise: { deploy: 1 ms, rollback: 9 min } }
        sign: { lead: [Before] }
        due: { Feedback: 24 h }
        accept:
          - { what: "deploy takes longer than the 1 ms promised", reason: slow, by: Mia, until: 2999-12-31, limit: 9 min }
          - { what: nothing, reason: none, by: Mia, until: 2999-12-31 }
        """);
    files.file(
        "shop.signatures.yaml",
        """
        - item: "%s"
          line: Review
          text: %s
          content: none
          status: done
          name: Mia
          role: lead
          at: 2026-11-20T09:00:00+09:00
        """
            .formatted(ITEM, Sha256.of("Review")));
    Plan plan = files.plan();
    rehearsed = Rehearsed.all(plan, folder.resolve("out"));
    records = Rehearsed.folder(folder.resolve("out")).read();
  }

  @Test
  void begin_with_the_document_the_acceptances_and_the_signatures() {
    assertThat(records)
        .extracting(record -> (Object) record.getClass())
        .startsWith(
            RunStarted.class,
            DocumentRead.class,
            AcceptanceRead.class,
            AcceptanceRead.class,
            SignatureRead.class);
    assertThat(records.get(1))
        .isEqualTo(
            new DocumentRead(
                "checklist.md", "# Before\r\n- [ ] Review\r\n- [ ] Feedback\r\n# Phase 1\r\n"));
    assertThat(((RunStarted) records.get(0)).deployment())
        .isEqualTo(Instant.parse("2999-12-05T17:00:00Z"));
    assertThat(((SignatureRead) records.get(4)).judgement())
        .isEqualTo("signed by Mia, lead, on 2026-11-20");
  }

  @Test
  void hold_measured_times_beside_promised_ones() {
    assertThat(
            records.stream().filter(TimeMeasured.class::isInstance).map(TimeMeasured.class::cast))
        .extracting(TimeMeasured::what, TimeMeasured::promised)
        .containsExactly(
            tuple("deploy", Duration.ofMillis(1)), tuple("rollback", Duration.ofMinutes(9)));
  }

  @Test
  void tell_what_was_signed_is_not_due_and_was_accepted_up_to_a_limit() {
    assertThat(rehearsed().outcome("before review").status()).isEqualTo(Status.SIGNED);
    assertThat(rehearsed().outcome("before feedback"))
        .isEqualTo(Outcome.of(Status.NOT_DUE, "due from 2999-12-07 02:00 +09:00 on"));
    assertThat(rehearsed().outcome("phase-1 promise").status()).isEqualTo(Status.ACCEPTED);
    assertThat(rehearsed().outcome("phase-1 promise").message())
        .isEqualTo(
            "deploy takes longer than the 1 ms promised"
                + " (accepted by Mia up to 9 min until 2999-12-31: slow)");
    assertThat(rehearsed().verdict().word()).isEqualTo(Word.REHEARSED);
    assertThat(rehearsed().verdict().acceptances())
        .extracting(acceptance -> acceptance.steps().size())
        .containsExactly(1, 0);
  }

  private Rehearsed rehearsed() {
    return requireNonNull(rehearsed);
  }
}
