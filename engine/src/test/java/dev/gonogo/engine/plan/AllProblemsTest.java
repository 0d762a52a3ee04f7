package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All problems are reported together: no mistake hides another. */
class AllProblemsTest {
  @TempDir Path folder;

  @Test
  void of_the_spec_file_and_of_what_it_says_of_the_document_in_order() {
    ChecklistFiles files = new ChecklistFiles(folder).empty("1.sql");
    files.document("# A\n- [ ] one\n# B\n- [ ] two\n");
    files.spec(
        """
        documents: checklist.md
        document: checklist.md
        staging:
          postgres: 12
          setup: [schema.sql]
          deploy as: { role: deployer }
        phases:
          B: { deploy: 1.sql, rollback: 2.sql, promise: {} }
          A: { deploy: 3.sql }
        items:
          A:
            one: { table: {} }
            tow: tables
          B:
            twoo: { tables: { present: orders } }
          C: none
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:1:1: unknown key \"documents\". Allowed: accept, actors, changeable rows,"
                + " deployment, document, due, items, phases, production, queries, services, sign, sign with content, staging, traffic, traffic rate,"
                + " visible rows, volatile columns, when rolled back. Did you mean \"document\"?",
            "shop.spec.yaml:4:3: PostgreSQL 12 is not supported. Allowed: 14, 15, 16, 17, 18",
            "shop.spec.yaml:5:11: there is no file \"schema.sql\" beside shop.spec.yaml",
            "shop.spec.yaml:8:33: there is no file \"2.sql\" beside shop.spec.yaml."
                + " Did you mean \"1.sql\"?",
            "shop.spec.yaml:8:49: a promise needs \"deploy\", \"rollback\" or \"downtime\"",
            "shop.spec.yaml:9:3: \"A\" stands before \"B\" in the document."
                + " Write the phases in its order",
            "shop.spec.yaml:9:6: a phase needs at least one script under \"rollback\": what cannot"
                + " be rolled back cannot be rehearsed",
            "shop.spec.yaml:9:16: there is no file \"3.sql\" beside shop.spec.yaml."
                + " Did you mean \"1.sql\"?",
            "shop.spec.yaml:12:12: unknown check \"table\"."
                + " Allowed: access, bypasses, columns, constraints, extensions, foreign keys, generated rows, health, indexes, mutants, partitions, policies, privileges, proved by, query, restore, rls, roles, sequences, session states, settings, tables, test, uses index, visibility, waits for. Did you mean \"tables\"?",
            "shop.spec.yaml:13:5: no line \"tow\" under \"A\" (checklist.md:1)."
                + " Nearest: \"two\" (checklist.md:4) under \"B\"",
            "shop.spec.yaml:13:10: expected a mapping, found \"tables\"",
            "shop.spec.yaml:15:5: no line \"twoo\" under \"B\" (checklist.md:3)."
                + " Nearest: \"two\" (checklist.md:4)",
            "shop.spec.yaml:16:3: no heading of checklist.md begins with \"C\"."
                + " Nearest: \"A\" (checklist.md:1)",
            "shop.spec.yaml:16:6: expected a mapping of names to mappings, found \"none\"");
  }

  @Test
  void of_both_files() {
    ChecklistFiles files = new ChecklistFiles(folder).document("# A\nOnly words.\n");

    assertThat(files.specAfterHeader("item: {}\n").problems())
        .containsExactly(
            "checklist.md:1:1: the document has no item: no check box,"
                + " and shop.spec.yaml names no line under \"items\"",
            "shop.spec.yaml:3:1: unknown key \"item\". Allowed: accept, actors, changeable rows,"
                + " deployment, document, due, items, phases, production, queries, services, sign, sign with content,"
                + " staging, traffic, traffic rate, visible rows, volatile columns, when rolled back. Did you mean \"items\"?");
  }

  @Test
  void of_a_file_that_is_not_yaml() {
    ChecklistFiles files = new ChecklistFiles(folder).spec("document: [checklist.md\n");

    assertThat(files.problems())
        .containsExactly("shop.spec.yaml:1:11: this bracket is never closed. Add \"]\"");
  }

  @Test
  void of_a_spec_file_that_says_nothing_it_has_to() {
    ChecklistFiles files = new ChecklistFiles(folder).spec("items: {}\n");

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:1:1: missing key 'document'",
            "shop.spec.yaml:1:1: missing key 'staging'");
  }

  @Test
  void of_a_document_without_any_item() {
    ChecklistFiles files = new ChecklistFiles(folder).document("# A\nOnly words.\n");
    String problem =
        "checklist.md:1:1: the document has no item: no check box,"
            + " and shop.spec.yaml names no line under \"items\"";

    assertThat(files.specAfterHeader("").problems()).containsExactly(problem);
    assertThat(files.specAfterHeader("items: { A: {} }\n").problems()).containsExactly(problem);
    assertThat(
            files
                .specAfterHeader("items: { A: { Only words.: { tables: { present: a } } } }\n")
                .problems())
        .isEmpty();
  }

  @Test
  void make_a_plan_that_reports_them_and_gives_the_verdict() {
    new ChecklistFiles(folder).specAfterHeader("").document("# A\n- [ ] a\n");
    Path specFile = folder.resolve("shop.spec.yaml");

    Plan plan = PlanReader.read(specFile, Checks.load(), List.of("-Dgonogo.x=y: unknown"));

    assertThat(plan.spec()).isEmpty();
    assertThat(plan.steps())
        .containsExactly(
            new Step.Read(
                step("read", StepKind.READ, "1 problem before the run"),
                List.of("-Dgonogo.x=y: unknown")),
            new Step.GiveVerdict(step("verdict", StepKind.VERDICT, "verdict")));
  }

  private static PlannedStep step(String name, StepKind kind, String title) {
    String id = "[checklist:shop]/[step:" + name + "]";
    return new PlannedStep(id, kind, null, false, title, "shop.spec.yaml", 1);
  }

  @Test
  void of_a_checklist_that_is_not_there() {
    Plan plan = PlanReader.missing("shop", List.of("no shop", "no shops at all"));

    assertThat(plan.steps())
        .extracting(step -> step.planned().title())
        .containsExactly("2 problems before the run", "verdict");
    assertThat(plan.files()).isEmpty();
  }
}
