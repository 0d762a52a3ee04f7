package dev.gonogo.reports.ticked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.DocumentRun;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each test is a pair of documents in the resources: what was written, and what it becomes. */
class TickedChecklistTest {

  private static DocumentRun staging(String name) {
    return new DocumentRun(Golden.document(name), "staging");
  }

  private static String ticked(RecordedRun run) {
    return TickedChecklist.of(run).orElseThrow();
  }

  private static void check(String name, UnaryOperator<DocumentRun> run) {
    String ticked = checkText(name, run);
    assertThat(Structure.of(ticked)).containsSequence(Structure.of(Golden.document(name)));
  }

  private static String checkText(String name, UnaryOperator<DocumentRun> run) {
    String ticked = ticked(run.apply(staging(name)).run());
    assertThat(ticked).isEqualTo(Golden.ticked(name));
    return ticked;
  }

  @Test
  void everyStatusSaysWhatMattersAboutIt() {
    check(
        "every-status",
        run ->
            run.line(7, Status.PASSED, "42 MB")
                .line(8, Status.FAILED, "2 of 3 people are here\nsecond line")
                .line(
                    9,
                    Status.ACCEPTED,
                    "index a is large (accepted by B. Ito until 2026-12-31: once a year)")
                .line(10, Status.BROKEN, "connection lost")
                .line(11, Status.VACUOUS, "there is no replica")
                .line(12, Status.UNBOUND, "no check is bound to this line, and nobody signs it")
                .line(13, Status.UNDECIDED, "between -2% and +30%")
                .line(14, Status.BLOCKED, "pg_dump is not given")
                .pending(15, "release manager")
                .line(16, Status.MISSING, "no rehearsal of this content")
                .line(17, Status.STALE, "rehearsed 9 days ago, valid for 7")
                .signed(18, "Aiko Tanaka", "release manager", LocalDate.parse("2026-12-24"))
                .notDue(19, Instant.parse("2026-12-07T02:00:00Z"))
                .line(20, Status.NOT_APPLICABLE, "nothing was rolled back")
                .line(21, Status.REHEARSED, "rehearsed yesterday")
                .notRun(22));
  }

  @Test
  void rowsOfTablesTakeItIntoTheirLastCell() {
    check(
        "tables",
        run ->
            run.line(3, Status.PASSED, "")
                .line(4, Status.FAILED, "took 3 min | too long")
                .line(5, Status.PASSED, "")
                .line(6, Status.PASSED, "")
                .line(8, Status.PASSED, ""));
  }

  @Test
  void nestedBoxesAndHeadingsStayWhatTheyAre() {
    check(
        "nested",
        run ->
            run.line(1, Status.PASSED, "")
                .line(4, Status.PASSED, "")
                .line(5, Status.PASSED, "")
                .line(6, Status.PASSED, "")
                .line(8, Status.PASSED, "")
                .line(10, Status.PASSED, "")
                .line(13, Status.PASSED, "")
                .line(15, Status.PASSED, "")
                .line(16, Status.PASSED, "")
                .line(17, Status.PASSED, "")
                .line(18, Status.PASSED, ""));
  }

  @Test
  void endsOfLinesStayAndADocumentMayEndWithoutOne() {
    check("crlf", run -> run.line(3, Status.PASSED, "").line(4, Status.FAILED, "no"));
  }

  @Test
  void hostileTextsAreOnlyTexts() {
    String message = "*a* _b_ `c` <d> [e](f) | \\ $g$ ~~h~~ &amp; \u001b[31m\u202e x_y";
    check(
        "hostile",
        run ->
            run.line(1, Status.FAILED, message)
                .line(2, Status.FAILED, message)
                .line(3, Status.FAILED, message)
                .line(4, Status.FAILED, message)
                .line(5, Status.FAILED, message)
                .line(6, Status.FAILED, "🚀".repeat(500))
                .signed(7, "`Mallory` | *", "<b>boss</b>", null));
  }

  @Test
  void blanksAreFilledWhereSomebodySigned() {
    check(
        "signatures",
        run ->
            run.signed(3, "Aiko Tanaka", "release manager", null)
                .signed(4, "Ben Ito", "database lead", null)
                .signed(5, "Ben Ito", "database lead", null)
                .signed(6, "Cleo_Sato_x_", "on call", null)
                .pending(7, "release manager")
                .signature(
                    7,
                    "Dai",
                    "release manager",
                    null,
                    false,
                    "signed for another text of the line"));
  }

  @Test
  void codeIsLeftAsItIs() {
    check(
        "code",
        run ->
            run.line(4, Status.PASSED, "")
                .line(5, Status.FAILED, "2 rows")
                .line(8, Status.FAILED, "no")
                .line(10, Status.PASSED, ""));
  }

  @Test
  void aLineThatIsCheckedAfterEachStepNamesTheGravest() {
    check(
        "after-each-step",
        run -> {
          for (String step : List.of("users", "lesson_slots", "materials")) {
            run.after(step, 3, Status.PASSED, "")
                .after(step, 4, step.equals("users") ? Status.PASSED : Status.FAILED, "2 errors");
          }
          for (int i = 1; i <= 9; i++) {
            run.after("table " + i, 5, Status.PASSED, "");
          }
          return run;
        });
  }

  @Test
  void settingsInFrontOfADocumentStayInFront() {
    checkText("front-matter", run -> run.line(6, Status.PASSED, ""));
  }

  @Test
  void behindALineOfProductionStandsWhatTheRehearsalSaid() {
    assertThat(ticked(Productions.noGo().run()))
        .isEqualTo(
            """
            > **NO-GO**: mued-lms on production after "Phase 1: Index deployment (30 mins)", 1 passed, 1 signed, 1 rehearsed, 1 not applicable, 1 not due, 2 failed; gate sign-off, run of 2026-12-05 16:00 UTC, commit c366e6fc6454, content 22abdecf138e; held against the rehearsal of 2026-12-04 15:07 UTC, **REHEARSED** \s
            > Boxes are ticked by what was proved or signed, never by hand. Times are UTC.

            # MUED LMS
            ## 1 week before
            - [ ] Row level security is on — **not applicable**: asked at the stage before; in the rehearsal passed
            - [x] Take a backup — **signed**: signed by Aiko Tanaka; in the rehearsal pending
            ## Phase 1
            - [x] All indexes are valid — **passed**; in the rehearsal passed
            - [ ] Students see only their own lessons — **failed**: student sees 2 rows of lessons that it must not see: #0a1b2c3d4e5f, #5f4e3d2c1b0a; in the rehearsal **passed**
            - [ ] Try the features — **failed** after slots: 3 rows are left; in the rehearsal **passed**
            - [x] The way back is proved — **rehearsed**
            ## First week
            - [ ] Watch the logs — **not due**: counts from the stage accept on; in the rehearsal unknown
            """);
  }

  @Test
  void aRehearsalThatDoesNotCountIsSaidInFront() {
    assertThat(ticked(Productions.stale().run()))
        .startsWith(
            """
            > **NO-GO**: mued-lms on production before, 1 passed, 3 not applicable, 1 not due, 1 pending, 1 stale; gate sign-off, run of 2026-12-05 16:00 UTC, commit c366e6fc6454, content 22abdecf138e; held against the rehearsal of 2026-12-04 15:07 UTC, **REHEARSED**, which does not count: files, engine or PostgreSQL major have changed since \s
            > Boxes are ticked by what was proved or signed, never by hand. Times are UTC.

            # MUED LMS
            ## 1 week before
            - [x] Row level security is on — **passed**; in the rehearsal passed
            """);
  }

  @Test
  void withoutADocumentThereIsNothingToTick() {
    assertThat(TickedChecklist.of(Runs.green(Gate.REHEARSAL).run())).isEmpty();
  }

  @Test
  void whatHasNoStatusIsByteForByteWhatItWas() {
    String document = "\uFEFF# a\r\r\n- [x] b \t\n\n\u0000|\u2028x\u0085y";
    String ticked = ticked(new DocumentRun(document, "staging").run());
    assertThat(ticked).startsWith("\uFEFF> **").endsWith(document.substring(1));
  }
}
