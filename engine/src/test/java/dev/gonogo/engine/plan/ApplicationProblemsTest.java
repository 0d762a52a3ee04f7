package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in what a spec file says of the application, of steps and of acceptances. */
class ApplicationProblemsTest {
  @TempDir Path folder;

  @Test
  void names_that_are_not_declared_and_files_that_are_not_there() {
    assertThat(
            problems(
                """
                actors: { student: { role: app_user } }
                queries: { list: list.sql }
                traffic:
                  book: { actor: studnet, file: bok.sql }
                  read: { actor: student, query: lists }
                """))
        .containsExactly(
            "shop.spec.yaml:4:18: there is no file \"list.sql\" beside shop.spec.yaml",
            "shop.spec.yaml:6:18: unknown actor \"studnet\". Declared under \"actors\": student."
                + " Did you mean \"student\"?",
            "shop.spec.yaml:6:33: there is no file \"bok.sql\" beside shop.spec.yaml."
                + " Did you mean \"book.sql\"?",
            "shop.spec.yaml:7:34: unknown query \"lists\". Declared under \"queries\": list."
                + " Did you mean \"list\"?");
  }

  @Test
  void names_where_nothing_is_declared() {
    assertThat(problems("traffic: { read: { actor: student, query: list } }\n"))
        .containsExactly(
            "shop.spec.yaml:3:27: unknown actor \"student\". Declare it under \"actors\"",
            "shop.spec.yaml:3:43: unknown query \"list\". Declare it under \"queries\"");
  }

  @Test
  void a_transaction_is_one_thing() {
    assertThat(
            problems(
                """
                actors: { student: { role: app_user } }
                traffic: { a: { actor: student }, b: { actor: student, file: book.sql, query: c } }
                """))
        .containsExactly(
            "shop.spec.yaml:4:15: write what the transaction is under either \"file\" or \"query\"",
            "shop.spec.yaml:4:38: write what the transaction is under either \"file\" or"
                + " \"query\"");
  }

  @Test
  void shares_are_the_whole_or_none() {
    String traffic =
        """
        actors: { a: { role: app_user } }
        traffic:
          one: { actor: a, file: book.sql, share: 60%% }
          two: { actor: a, file: book.sql%s }
        """;

    assertThat(problems(traffic.formatted(", share: 30%")))
        .containsExactly(
            "shop.spec.yaml:1:1: the shares of the traffic add up to 90%, not to 100%");
    assertThat(problems(traffic.formatted("")))
        .containsExactly(
            "shop.spec.yaml:1:1: of the traffic, \"two\" has no share and others have."
                + " Give each one a share, or none");
    assertThat(problems(traffic.formatted(", share: all")))
        .containsExactly(
            "shop.spec.yaml:6:43: \"all\" is not a share."
                + " Write more than 0% and at most 100%, such as 5%");
    assertThat(problems(traffic.formatted(", share: 40%"))).isEmpty();
  }

  @Test
  void me_is_somebody() {
    assertThat(problems("actors: { a: { role: app_user, settings: { app.user: ':me' } } }\n"))
        .containsExactly(
            "shop.spec.yaml:3:14: a setting holds \":me\", but who that is is not said."
                + " Write \"me: <id>\" beside \"settings\"");
  }

  @Test
  void a_phase_is_deployed_in_one_way() {
    assertThat(
            problems(
                "phases: { Phase: { deploy: book.sql, rollback: book.sql, steps: { a: 1 s } } }"))
        .containsExactly(
            "shop.spec.yaml:3:18: a phase is deployed either at once, by \"deploy\" and"
                + " \"rollback\", or step by step, by \"each step\" and \"steps\"");
    assertThat(problems("phases: { Phase: { steps: { a: 1 s } } }"))
        .containsExactly(
            "shop.spec.yaml:3:18: a phase that is deployed step by step needs both \"each step\""
                + " and \"steps\"");
    assertThat(
            problems(
                """
                phases:
                  Phase:
                    each step: { deploy: book.sql, rollback: "{step}.sql", then check: Nowhere }
                    steps: { book: 1 s }
                """))
        .containsExactly(
            "shop.spec.yaml:5:16: \"book.sql\" holds no {step}, so every step would run the same"
                + " script",
            "shop.spec.yaml:5:72: no heading of checklist.md begins with \"Nowhere\"."
                + " Nearest: \"Phase\" (checklist.md:1)");
  }

  @Test
  void a_mistake_in_what_is_checked_after_each_step_is_told_once() {
    assertThat(
            problems(
                """
                phases:
                  Phase:
                    each step: { deploy: "{step}.sql", rollback: "{step}.sql", then check: Phase }
                    steps: { book: 1 s, cancel: 1 s }
                items:
                  Phase:
                    a: { tables: { presents: ["{step}"] } }
                """))
        .containsExactly(
            "shop.spec.yaml:9:20: unknown key \"presents\". Allowed: absent, present."
                + " Did you mean \"present\"?");
  }

  @Test
  void step_is_only_known_after_a_step() {
    assertThat(problems("items: { Phase: { a: { tables: { present: ['{step}'] } } } }"))
        .containsExactly(
            "shop.spec.yaml:3:19: {step} is only known to lines under a heading that a phase names"
                + " by \"then check\"");
  }

  @Test
  void an_acceptance_names_what_why_who_and_until_when() {
    assertThat(problems("accept: { what: x, reason: ' ', by: Mia, until: 2026-02-30 }\n"))
        .containsExactly(
            "shop.spec.yaml:3:49: \"2026-02-30\" is not a date. Write year, month and day, such as"
                + " 2026-12-06");
    assertThat(problems("accept: { what: x, reason: ' ', by: Mia, until: 2026-02-28 }\n"))
        .containsExactly("shop.spec.yaml:3:9: an acceptance needs \"reason\"");
    assertThat(problems("accept: { what: x, reason: y, by: Mia }\n"))
        .containsExactly("shop.spec.yaml:3:9: missing key 'until'");
  }

  private List<String> problems(String spec) {
    return new ChecklistFiles(folder)
        .document("# Phase\n- [ ] a\n")
        .empty("book.sql", "cancel.sql")
        .specAfterHeader(spec)
        .problems();
  }
}
