package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn verify} says of checklists that are in order, or not finished yet. */
class RehearsalIT {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void a_checklist_whose_lines_all_pass_is_rehearsed() throws Exception {
    MavenRun run = MavenProject.tiny(folder).verify("-Dgonogo.reports=all");

    run.ended(
        0,
        "REHEARSED   tiny, rehearsed on embedded PostgreSQL 17.",
        "[INFO] Tests run: 11, Failures: 0, Errors: 0, Skipped: 0",
        "[INFO] BUILD SUCCESS");
    VerdictFile verdict = run.verdict("tiny");
    assertThat(verdict.state()).isEqualTo("finished");
    assertThat(verdict.word()).isEqualTo("REHEARSED");
    assertThat(verdict.reasons()).isZero();
    assertThat(verdict.lines()).isEqualTo("{\"passed\":2}");
    Path report = run.output().resolve("report");
    assertThat(report.resolve("index.html")).content().contains("REHEARSED");
    assertThat(report.resolve("checklist.md")).content().contains("- [x]", "**passed**");
    assertThat(report.resolve("allure/index.html")).isRegularFile();
  }

  @Test
  void a_draft_fails_no_build_and_never_gets_a_better_word() throws Exception {
    MavenRun run =
        MavenProject.tiny(folder)
            .without(
                "tiny/tiny.spec.yaml",
                """
                    "The table of bookings is there":
                      tables: { present: [bookings] }
                """)
            .verify("-Dgonogo.gate=draft");

    run.ended(
        0,
        "NO-GO (draft)   tiny, rehearsed on embedded PostgreSQL 17.",
        "    unbound   checklist.md:9 The table of bookings is there",
        "[INFO] BUILD SUCCESS");
    VerdictFile verdict = run.verdict("tiny");
    assertThat(verdict.state()).isEqualTo("finished");
    assertThat(verdict.word()).isEqualTo("NO-GO (draft)");
    assertThat(verdict.lines()).isEqualTo("{\"unbound\":1,\"passed\":1}");
  }

  @Test
  void one_checklist_of_several_is_run_alone() throws Exception {
    MavenRun run = MavenProject.tiny(folder).withMuedLms().verify("-Dgonogo.checklist=tiny");

    run.ended(
        0,
        "REHEARSED   tiny, rehearsed on embedded PostgreSQL 17.",
        "[INFO] Tests run: 11, Failures: 0, Errors: 0, Skipped: 0",
        "[INFO] BUILD SUCCESS");
    assertThat(run.verdict("tiny").word()).isEqualTo("REHEARSED");
    assertThat(run.checklists()).containsExactly("tiny");
  }

  @Test
  void the_lines_of_one_tag_are_only_a_part() throws Exception {
    MavenRun run = MavenProject.tiny(folder).verify("-Dgroups=indexes");

    run.ended(
        0,
        "PARTIAL   tiny, rehearsed on embedded PostgreSQL 17.",
        "    not run   7 of 10, first tiny.spec.yaml:1 \"every script can be read by the server\"",
        "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0",
        "[INFO] BUILD SUCCESS");
    VerdictFile verdict = run.verdict("tiny");
    assertThat(verdict.state()).isEqualTo("finished");
    assertThat(verdict.word()).isEqualTo("PARTIAL");
    assertThat(verdict.lines()).isEqualTo("{\"passed\":1}");
  }
}
