package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class SignOffPageTest {
  private static final Links NO_LINKS = new Links("", "", "", "");

  private static Parsed page(RecordedRun run) {
    return Parsed.of(SignOffPage.of(run, NO_LINKS));
  }

  private static Parsed page(Recording recording) {
    return page(recording.run());
  }

  private static String head(Parsed page) {
    return Parsed.text(page.all("header").get(0));
  }

  private static String row(Parsed page, String title) {
    return page.all("details").stream()
        .filter(each -> each.getAttribute("class").startsWith("item"))
        .map(Parsed::text)
        .filter(text -> text.contains(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row: " + title));
  }

  @Test
  void a_green_run_says_what_the_sign_off_will_ask_for() {
    Parsed page = page(Runs.green(Gate.REHEARSAL));
    assertThat(head(page))
        .startsWith("Sign-off · mued-lms mued-lms staging REHEARSED")
        .contains("The whole plan was rehearsed, and nothing stops it.")
        .contains("Every line is proved, signed, accepted, or not due yet.")
        .contains("3 lines ✓ 3 passed")
        .contains("Gate rehearsal");
    assertThat(page.text("why")).startsWith("Why only REHEARSED");
    assertThat(page.text("open")).isEqualTo("What is open, and for whom Nothing.");
    assertThat(page.text("signatures")).isEqualTo("Signatures Nobody has signed a line.");
    assertThat(page.text("acceptances")).isEqualTo("Acceptances Nothing is accepted by name.");
  }

  @Test
  void a_red_run_says_why_with_the_gravest_first() {
    Parsed page = page(Runs.red());
    assertThat(head(page))
        .contains("staging NO-GO Stopped by 4 failed steps, 1 broken line, 2 unbound lines.");
    assertThat(page.text("why"))
        .isEqualTo(
            "Why not GO"
                + " ✗ failed the cluster is what it was before checklist.md:54"
                + " index idx_a on lesson_slots is left over … and 2 more lines"
                + " ✗ failed the rollback restores from every stop point checklist.md:54"
                + " index idx_a on lesson_slots is left over … and 1 more line"
                + " ✗ failed promised times are kept checklist.md:54"
                + " deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min"
                + " ✗ failed the cluster is what it was at the start mued-lms.spec.yaml:1"
                + " role app is left over"
                + " ! broken All indexes are valid checklist.md:56 connection lost"
                + " ? unbound 2 lines have neither a check nor a signer");
    assertThat(page.text("open-unbound"))
        .isEqualTo(
            "? unbound Neither a check nor a signer · 2 lines"
                + " Review every SQL script with the team checklist.md:12"
                + " Take a backup checklist.md:13");
  }

  @Test
  void every_reason_leads_to_its_evidence() {
    Parsed page = page(Example.staging());
    HashSet<String> ids = new HashSet<>();
    for (Element element : page.all("*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("a second #" + id).isTrue();
    }
    List<String> links =
        page.all("a").stream()
            .map(link -> link.getAttribute("href"))
            .filter(link -> link.startsWith("#") && !link.contains("="))
            .map(link -> link.substring(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(15);
    assertThat(ids).containsAll(links);
  }

  @Test
  void the_draft_gate_is_said_plainly() {
    Parsed page = page(Runs.green(Gate.DRAFT));
    assertThat(head(page))
        .contains(
            "NO-GO (draft) The draft gate fails nothing and never says GO."
                + " Nothing but the gate stands against it.");
    assertThat(page.text("why"))
        .isEqualTo(
            "Why not GO" + " Draft gate: the word is NO-GO (draft), whatever the run has found.");
  }

  @Test
  void a_partial_run_says_how_much_was_not_run() {
    Parsed page = page(Runs.oneLine());
    assertThat(head(page)).contains("PARTIAL Nothing stops it, but 9 of 12 steps were not run.");
    assertThat(page.text("why")).isEqualTo("Why only PARTIAL 9 of 12 steps were not run.");
    assertThat(row(page, "Take a backup")).startsWith("○ not run Take a backup checklist.md:13");
  }

  @Test
  void files_with_problems_show_the_problems() {
    Parsed page = page(Runs.unreadable());
    assertThat(head(page))
        .contains("NO-GO The files could not be read as a plan, so nothing was run.")
        .contains("Server none was started");
    assertThat(page.text("why"))
        .contains("Did you mean \"staging\"?", "mued-lms.spec.yaml:31:5: no line");
    assertThat(row(page, "2 problems before the run"))
        .contains("mued-lms.spec.yaml:7:3: unknown key \"stagin\"")
        .contains("mued-lms.spec.yaml:31:5: no line \"All indexes created\"");
  }

  @Test
  void an_interrupted_run_says_where(@TempDir Path folder) throws IOException {
    EvidenceFolder evidence = new EvidenceFolder(folder);
    List<EvidenceRecord> records = Runs.red().records();
    try (EvidenceWriter writer =
        EvidenceWriter.begin(evidence, (RunStarted) records.get(0), List.of())) {
      for (EvidenceRecord record : records.subList(1, 10)) {
        if (record instanceof StepStarted || record instanceof StepFinished) {
          writer.append(record);
        }
      }
    }
    Parsed page = page(RecordedRun.read(evidence).orElseThrow());
    assertThat(head(page))
        .contains("The run did not come to its end: interrupted at step 6 of 13:")
        .contains("interrupted after");
    assertThat(page.text("why")).contains("broken interrupted at step 6 of 13:");
  }

  @Test
  void what_is_open_is_sorted_by_whom_it_waits_for() {
    Parsed page = page(Example.staging());
    assertThat(page.text("open-pending"))
        .isEqualTo("… pending For the release manager · 1 line Take a backup checklist.md:13");
    assertThat(page.text("open-blocked"))
        .isEqualTo(
            "⊘ blocked GONOGO_LOG is not set · 1 line The logs show no errors checklist.md:58");
    assertThat(page.text("open-not-due"))
        .isEqualTo(
            "→ not due Comes later · 1 line"
                + " 2026-12-06 17:00 UTC Watch the logs checklist.md:70");
  }

  @Test
  void phases_show_promised_beside_measured_times_and_whether_the_rollback_restored() {
    Parsed page = page(Example.staging());
    Element table = (Element) page.byId("phases").getElementsByTagName("tbody").item(0);
    assertThat(Parsed.text(table))
        .isEqualTo(
            "Phase 1: Index deployment (30 mins) 1.8 s ✓ kept: 30 min 258 ms ✗ not kept: 200 ms"
                + " ≈ differs, accepted 13.2 s");
    assertThat(page.text("phases"))
        .contains("deploy 1 1.8 s began after 0 ms")
        .contains("check lines 6 632 ms began after 1.8 s, 2 s, 2 s, 2.4 s, 2.5 s")
        .contains("deploy again 1 1.4 s")
        .contains("stop points 1 8.6 s began after 4.6 s");
    assertThat(page.all("rect").stream().map(Parsed::text))
        .contains("roll back db/1.rollback.sql: passed, 258 ms");
  }

  @Test
  void rows_are_in_the_documents_order_and_a_line_of_several_steps_is_one() {
    Parsed page = page(Example.staging());
    assertThat(page.all("summary").stream().map(Parsed::text).filter(text -> text.contains("md:")))
        .containsExactly(
            "✎ signed Review every script signed by Aiko Tanaka checklist.md:12",
            "… pending Take a backup the signature has expired checklist.md:13",
            "! broken All indexes are valid flaky, 2 attempts: connection lost checklist.md:56",
            "✗ failed No query has become slower"
                + " reservation list: p95 is 48 ms … and 1 more line checklist.md:57",
            "⊘ blocked The logs show no errors GONOGO_LOG is not set checklist.md:58",
            "? unbound The application works checklist.md:59",
            "✗ failed Try the features 3 rows checklist.md:60",
            "✓ passed deploy db/1.sql 2 statements checklist.md:54",
            "✓ passed the application works as before it is so checklist.md:54",
            "✓ passed roll back db/1.rollback.sql it is so checklist.md:54",
            "≈ accepted the cluster is what it was before"
                + " sequence ids is 8 instead of 5 checklist.md:54",
            "✓ passed deploy again it is so checklist.md:54",
            "✓ passed the rollback restores from anywhere"
                + " restored from 3 stop points; rolled back twice checklist.md:54",
            "✓ passed promised times are kept it is so checklist.md:54",
            "→ not due Watch the logs due from 2026-12-06 checklist.md:70");
    assertThat(row(page, "Try the features"))
        .containsSubsequence("✓ passed after users", "✗ failed after slots", "3 rows");
  }

  @Test
  void evidence_is_there_once() {
    String html = SignOffPage.of(Example.staging(), NO_LINKS);
    assertThat(html).containsOnlyOnce("p50 12 ms").containsOnlyOnce("java.io.IOException: lost");
    assertThat(row(Parsed.of(html), "No query has become slower"))
        .contains("Finding Expected Actual reservation list: p95 is 48 ms at most 40 ms 48 ms");
  }

  @Test
  void stop_points_are_shown_by_statement_and_by_what_stopped_it() {
    assertThat(row(page(Example.staging()), "the rollback restores from anywhere"))
        .containsSubsequence(
            "statement error after lock timeout in rolled back twice",
            "db/1.sql:1: CREATE INDEX CONCURRENTLY idx_a ON users (name) restored restored",
            "db/1.sql:2: ALTER TABLE users ADD COLUMN note text restored, with an error",
            "longest rollback",
            "258 ms");
  }

  @Test
  void both_attempts_of_a_flaky_line_are_kept() {
    assertThat(row(page(Example.staging()), "All indexes are valid"))
        .contains("Every attempt")
        .contains("! broken after 122 ms, the one that counts")
        .contains("✓ passed after 90 ms it is so");
  }

  @Test
  void acceptances_say_who_until_when_and_whether_they_were_needed() {
    assertThat(page(Example.staging()).text("acceptances"))
        .isEqualTo(
            "Acceptances Finding Accepted by Until Limit Reason Found"
                + " sequence ids is 8 instead of 5 Jun Mori 2026-12-31 none ids have gaps anyway"
                + " the cluster is what it was before checklist.md:54"
                + " an index is left over Jun Mori 2026-11-15 ✗ expired 40 min ids have gaps anyway"
                + " ? matched nothing");
  }

  @Test
  void signatures_say_whether_they_count_and_paper_asks_for_the_open_ones() {
    assertThat(page(Example.staging()).text("signatures"))
        .contains(
            "Review every script checklist.md:12 Aiko Tanaka, release manager"
                + " 2026-11-12 07:30 UTC, for good three hours, everybody present minutes.md"
                + " committed by Aiko Tanaka in 1a2b3c4, signed"
                + " ✎ valid the line is as it was signed")
        .contains("2026-11-12 07:30 UTC, until 2026-11-19")
        .contains("✗ not valid has expired")
        .endsWith(
            "To be signed For the content 22abdecf138e:"
                + " Role Name Date Signature release manager · 1 line");
  }

  @Test
  void a_single_line_is_spoken_of_as_one() {
    assertThat(page(Example.staging()).text("why"))
        .endsWith("? unbound 1 line has neither a check nor a signer");
  }

  @Test
  void the_foot_names_the_command_that_makes_the_page_anew() {
    Element foot = page(Runs.green(Gate.REHEARSAL)).all("footer").get(0);
    assertThat(Parsed.text(foot))
        .endsWith(
            "gonogo report makes this page anew from the evidence alone (evidence.ndjson), without"
                + " a database: the same evidence gives the same page.");
  }

  @Test
  void more_reasons_than_anybody_reads_are_left_to_the_filter() {
    Recording recording = new Recording("many", Gate.REHEARSAL, Steps.lines(60));
    IntStream.rangeClosed(1, 60)
        .forEach(i -> recording.performed("line " + i, Outcome.of(Status.FAILED, "x"), 1));
    Parsed page = page(recording);
    assertThat(page.text("why"))
        .contains("✗ failed Claim 50 checklist.md:50 x")
        .endsWith("✗ failed 10 more failed");
    assertThat(page.all("a").stream().map(link -> link.getAttribute("href")))
        .contains("#status=failed");
  }

  @Test
  void other_reports_are_linked_and_only_beside_the_page() {
    Parsed page = Parsed.of(SignOffPage.of(Example.staging(), Example.LINKS));
    assertThat(page.all("a").stream().map(link -> link.getAttribute("href")))
        .contains("../../index.html", "allure/index.html", "checklist.md", "../staging/");
    assertThatThrownBy(() -> new Links("", "javascript:alert(1)", "", ""))
        .hasMessage("not a relative address: javascript:alert(1)");
    assertThatThrownBy(() -> new Links("", "", "//somewhere", ""))
        .hasMessage("not a relative address: //somewhere");
  }

  @Test
  void the_same_evidence_gives_the_same_page() {
    assertThat(SignOffPage.of(Example.staging(), Example.LINKS))
        .isEqualTo(SignOffPage.of(Example.staging(), Example.LINKS));
  }
}
