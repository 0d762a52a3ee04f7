package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs which line, when it is due, and what is wrong with what a spec file says of that. */
class LineRulesTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files = new ChecklistFiles(folder).empty("1.sql", "1b.sql", "2.sql", "2b.sql");
    files.document(
        """
        # Before
        - [ ] Review
        - [ ] Indexes

        A claim that is no box
        ## Later
        - [ ] Review
        - [ ] Feedback
        # Phase 1
        - [ ] Done
        """);
  }

  @Test
  void a_heading_is_every_line_under_it_and_the_nearest_counts() {
    files.specAfterHeader(
        """
        sign:
          lead: [Before]
          support: [Later]
        """);

    assertThat(signers())
        .containsExactly(
            "2 Review: lead, always",
            "3 Indexes: lead, always",
            "7 Review: support, always",
            "8 Feedback: support, always");
  }

  @Test
  void a_single_line_counts_more_than_its_heading_and_need_not_be_a_box() {
    files.specAfterHeader(
        """
        sign:
          lead: [Before]
          owner: ["A claim that is no box", "Review #2", Feedback]
        """);

    assertThat(signers())
        .containsExactly(
            "2 Review: lead, always",
            "3 Indexes: lead, always",
            "5 A claim that is no box: owner, always",
            "7 Review: owner, always",
            "8 Feedback: owner, always");
  }

  @Test
  void what_has_a_check_is_only_signed_instead_of_it_unless_it_is_named_itself() {
    files.specAfterHeader(
        """
        items:
          Before:
            Indexes: { tables: { absent: x } }
          Later:
            Feedback: { waits for: the users }
        sign:
          lead: [Before, Indexes]
        sign with content: [Later]
        """);

    assertThat(signers())
        .containsExactly(
            "2 Review: lead, always",
            "3 Indexes: lead, always",
            "7 Review: lead, always, with content",
            "8 Feedback: lead, if blocked, with content");
  }

  @Test
  void a_heading_that_is_bound_itself_is_one_of_its_lines() {
    files.specAfterHeader(
        """
        items: { Before: { Later: { waits for: the users } } }
        sign: { support: [Later] }
        """);

    assertThat(signers())
        .containsExactly(
            "6 Later: support, if blocked",
            "7 Review: support, always",
            "8 Feedback: support, always");
  }

  @Test
  void two_roles_for_one_line() {
    files.specAfterHeader(
        """
        sign:
          lead: [Later]
          owner: [Later]
          support: ["Feedback"]
          everybody: [Feedback]
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:5:11: line 7 of the document, \"Review\", is signed by \"lead\" and by"
                + " \"owner\". Name one of them",
            "shop.spec.yaml:5:11: line 8 of the document, \"Feedback\", is signed by \"lead\" and by"
                + " \"owner\". Name one of them",
            "shop.spec.yaml:7:15: line 8 of the document, \"Feedback\", is signed by \"support\" and"
                + " by \"everybody\". Name one of them");
  }

  @Test
  void neither_a_heading_nor_a_line() {
    files.specAfterHeader(
        """
        sign: { lead: [Feedbak] }
        sign with content: [Everything]
        when rolled back: [Befor, Review]
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:3:16: checklist.md has neither a heading nor a line \"Feedbak\"."
                + " Nearest: \"Feedback\"",
            "shop.spec.yaml:4:21: checklist.md has neither a heading nor a line \"Everything\"."
                + " Nearest: \"Later\"",
            "shop.spec.yaml:5:27: 2 lines are \"Review\": checklist.md:2, checklist.md:7. Write"
                + " \"Review #1\" for the first, \"Review #2\" for the second");
  }

  @Test
  void nothing_to_sign_and_nobody_who_signs() {
    files.document("# A\nWords.\n# B\n- [ ] b\n");
    files.specAfterHeader(
        """
        sign: { lead: [A], "": [B] }
        sign with content: [A]
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:3:16: nothing under \"A\" can be signed: no check box, and no line that"
                + " \"items\" names",
            "shop.spec.yaml:3:20: a role that signs needs a name",
            "shop.spec.yaml:4:21: nobody signs \"A\". Name it under \"sign\", below the role that"
                + " does");
  }

  @Test
  void due_counts_from_the_deployment() {
    files.specAfterHeader(
        """
        deployment: 2026-12-06T02:00+09:00
        due: { Later: 24 h, Feedback: 7 d }
        """);

    assertThat(items().map(item -> item.planned().title() + " " + item.planned().due()))
        .containsExactly(
            "Review null",
            "Indexes null",
            "Review 2026-12-06T17:00:00Z",
            "Feedback 2026-12-12T17:00:00Z",
            "Done null");
  }

  @Test
  void due_without_a_deployment() {
    files.specAfterHeader("due: { Later: 24 h }\n");

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:1:1: \"due\" counts from the deployment, but when that is is not said."
                + " Write \"deployment: 2026-12-06T02:00+09:00\"");
  }

  @Test
  void a_deployment_without_its_offset() {
    files.specAfterHeader("deployment: 2026-12-06 02:00\n");

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:3:13: \"2026-12-06 02:00\" is not a time. Write date, time of day and"
                + " offset, such as 2026-12-06T02:00+09:00");
  }

  @Test
  void a_phase_of_steps_that_is_never_rolled_back_at_once() {
    files.specAfterHeader(
        """
        phases:
          Phase 1:
            each step: { deploy: "{step}.sql", rollback: "{step}b.sql" }
            steps: { 1: 1 min, 2: 1 min }
        items: { Phase 1: { Done: { tables: { absent: x } } } }
        when rolled back: [Phase 1]
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:8:20: \"Phase 1\" is rolled back step by step, so there is no state in"
                + " which all of it is. Give it an \"emergency rollback\"");
  }

  @Test
  void a_line_checked_after_each_step_is_not_proved_as_a_whole() {
    files.document("# Phase 1\n## After each\n- [ ] a\n");
    files.specAfterHeader(
        """
        phases:
          Phase 1:
            each step: { deploy: "{step}.sql", rollback: "{step}b.sql", then check: After each }
            steps: { 1: 1 min }
        items: { After each: { a: { proved by: rollback } } }
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:7:24: a line that is checked after each step cannot be proved by the"
                + " rehearsal as a whole. Name it under another heading, or check it after each"
                + " step");
  }

  @Test
  void damaged_signatures_are_problems_of_the_plan() {
    files.specAfterHeader("sign: { lead: [Before] }\n");
    files.file("shop.signatures.yaml", "- { item: a, name: Mia }\n");

    assertThat(files.problems())
        .contains("shop.signatures.yaml:1:3: missing key 'line'")
        .hasSize(6);
  }

  private List<String> signers() {
    return items()
        .flatMap(item -> item.signing().map(signing -> text(item, signing)).stream())
        .toList();
  }

  private Stream<Step.Item> items() {
    return files.plan().steps().stream()
        .filter(Step.Item.class::isInstance)
        .map(Step.Item.class::cast);
  }

  private static String text(Step.Item item, Signing signing) {
    return "%d %s: %s, %s%s"
        .formatted(
            item.planned().line(),
            item.planned().title(),
            signing.role(),
            signing.always() ? "always" : "if blocked",
            signing.withContent() ? ", with content" : "");
  }
}
