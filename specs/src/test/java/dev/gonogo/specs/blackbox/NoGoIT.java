package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.specs.blackbox.VerdictFile.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn verify} says when somebody has made a mistake. */
class NoGoIT {

  private static final String READ = "[checklist:tiny]/[step:read]";
  private static final String ONE_PROBLEM =
      "[ERROR]   Checklists.1 problem before the run » StepBroken broken: ";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Nested
  class In_the_scripts {

    private static final String PHASE = "[checklist:tiny]/[phase:phase-1-bookings]/";

    @Test
    void a_drop_is_left_out_of_a_rollback() throws Exception {
      MavenRun run =
          MavenProject.tiny(folder)
              .without("tiny/db/rollback.sql", "DROP INDEX members_name_idx;\n")
              .verify();

      String found = "index members_name_idx on members is left over";
      assertNoGo(
          run.ended(
              1,
              "NO-GO   tiny, rehearsed on embedded PostgreSQL 17.",
              "org.opentest4j.AssertionFailedError: failed: " + found,
              "    failed    checklist.md:3 the cluster is what it was before",
              "              " + found,
              "\tat ☐.the cluster is what it was before(checklist.md:3)",
              "[ERROR]   Checklists.the cluster is what it was before failed: " + found),
          "tiny",
          new Reason(PHASE + "[step:identity]", "failed", found));
    }

    @Test
    void an_index_is_never_created() throws Exception {
      String line = "A member's bookings are found through an index";
      MavenRun run =
          MavenProject.tiny(folder)
              .without(
                  "tiny/db/deploy.sql",
                  "CREATE INDEX bookings_member_id_idx ON bookings (member_id);\n")
              .verify();

      String found = "index bookings_member_id_idx on bookings is missing";
      assertNoGo(
          run.ended(
              1,
              "NO-GO   tiny, rehearsed on embedded PostgreSQL 17.",
              "    failed    checklist.md:10 " + line,
              "              " + found,
              "org.opentest4j.AssertionFailedError: failed: " + found,
              "\tat ☐.%s(checklist.md:10)".formatted(line),
              "[ERROR]   Checklists.%s failed: %s".formatted(line, found)),
          "tiny",
          new Reason(
              PHASE
                  + "[step:phase-1-success-criteria.a-member-s-bookings-are-found-through-an-index]",
              "failed",
              found));
    }
  }

  @Nested
  class In_the_files {

    @Test
    void a_line_was_reworded_in_the_document() throws Exception {
      MavenRun run =
          MavenProject.tiny(folder)
              .replacing("tiny/checklist.md", "bookings is there", "bookings exists")
              .verify();

      assertOneProblem(
          run,
          "tiny.spec.yaml:16:5: no line \"The table of bookings is there\" under"
              + " \"Phase 1 success criteria\" (checklist.md:7)."
              + " Nearest: \"The table of bookings exists\" (checklist.md:9)");
    }

    @Test
    void the_document_has_no_line() throws Exception {
      MavenProject project = MavenProject.tiny(folder);
      project.without(
          "tiny/checklist.md",
          """
          - [ ] The table of bookings is there
          - [ ] A member's bookings are found through an index
          """);
      project.without(
          "tiny/tiny.spec.yaml",
          """
          items:
            "Phase 1 success criteria":
              "The table of bookings is there":
                tables: { present: [bookings] }
              "A member's bookings are found through an index":
                indexes: { defined: { bookings_member_id_idx: "bookings (member_id)" } }
          """);

      assertOneProblem(
          project.verify(),
          "checklist.md:1:1: the document has no item: no check box, and tiny.spec.yaml names no"
              + " line under \"items\"");
    }

    @Test
    void a_key_is_misspelt_in_the_spec_file() throws Exception {
      MavenRun run =
          MavenProject.tiny(folder)
              .replacing("tiny/tiny.spec.yaml", "    rollback: [", "    rolback: [")
              .verify();

      assertOneProblem(
          run,
          "tiny.spec.yaml:12:5: unknown key \"rolback\". Allowed: deploy, each step,"
              + " emergency rollback, promise, rollback, steps. Did you mean \"rollback\"?");
    }

    @Test
    void there_is_no_checklist() throws Exception {
      MavenProject project = MavenProject.empty(folder);
      MavenRun run = project.verify();

      String found =
          "no checklist was found: no file *.spec.yaml in %s. Put one there, or name its folder"
                  .formatted(project.checklists())
              + " with -Dgonogo.checklists";
      assertNoGo(
          run.ended(
              1,
              "NO-GO   none, no server was started, ",
              "              " + found,
              ONE_PROBLEM + found,
              "failed: NO-GO: 1 reason"),
          "none",
          new Reason("[checklist:none]/[step:read]", "broken", found));
    }
  }

  @Nested
  class In_the_settings {

    @Test
    void a_gate_is_misspelt() throws Exception {
      assertOneProblem(
          MavenProject.tiny(folder).verify("-Dgonogo.gate=dratf"),
          "-Dgonogo.gate=dratf: unknown gate. Allowed: draft, rehearsal, sign-off."
              + " Did you mean \"draft\"?");
    }

    @Test
    void a_property_is_misspelt() throws Exception {
      assertOneProblem(
          MavenProject.tiny(folder).verify("-Dgonogo.gat=draft"),
          "-Dgonogo.gat=draft: unknown property. Allowed: gonogo.checklist, gonogo.checklists,"
              + " gonogo.gate, gonogo.load, gonogo.output, gonogo.plan-only, gonogo.postgres, gonogo.postgresql.binaries, gonogo.reports, gonogo.sample, gonogo.seed, gonogo.setup,"
              + " gonogo.stage, gonogo.staging, gonogo.staging.directory, gonogo.staging.user, gonogo.stop.point, gonogo.workspace."
              + " Did you mean \"gonogo.gate\"?");
    }
  }

  private static void assertOneProblem(MavenRun run, String found) throws IOException {
    assertNoGo(
        run.ended(
            1,
            "NO-GO   tiny, no server was started, ",
            "              " + found,
            ONE_PROBLEM + found,
            "failed: NO-GO: 1 reason"),
        "tiny",
        new Reason(READ, "broken", found));
  }

  private static void assertNoGo(MavenRun run, String checklist, Reason reason) throws IOException {
    VerdictFile verdict = run.verdict(checklist);
    assertThat(verdict.state()).isEqualTo("finished");
    assertThat(verdict.word()).isEqualTo("NO-GO");
    assertThat(verdict.reason()).isEqualTo(reason);
  }
}
