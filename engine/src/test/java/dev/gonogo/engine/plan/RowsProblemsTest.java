package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in who is said to see and change which rows. */
class RowsProblemsTest {
  private static final String ACTORS =
      """
      actors:
        mia: { role: app_user, settings: { app.me: ":me" }, me: mia }
        webhook: { role: service }
      """;

  @TempDir Path folder;

  @Test
  void everybody_is_meant_by_a_known_name() {
    assertThat(
            problems(
                """
                visible rows:
                  notes: { key: id, mai: all }
                  users: { others: none }
                """))
        .containsExactly(
            "shop.spec.yaml:7:3: \"notes\" does not say which rows mia, webhook may see. Write a"
                + " condition, all or none, or \"others: none\"",
            "shop.spec.yaml:7:21: unknown actor \"mai\". Declared under \"actors\": mia, webhook."
                + " Did you mean \"mia\"?");
    assertThat(problems("visible rows: { notes: { key: id } }\n"))
        .contains(
            "shop.spec.yaml:6:24: say which rows each actor sees, such as \"student: student_id ="
                + " :me\" or \"others: none\"");
  }

  @Test
  void a_condition_is_one_condition_of_somebody_who_is_known() {
    assertThat(
            problems(
                """
                visible rows:
                  a: { mia: "owner = :me)", others: none }
                  b: { mia: "true; drop table b", others: none }
                  c: { mia: "owner = 'mia", others: none }
                  d: { mia: "", others: none }
                  e: { mia: all, webhook: "owner = :me" }
                  f: { mia: "x::me = ':me' -- :me", webhook: "x = ':me'" }
                """))
        .containsExactly(
            "shop.spec.yaml:7:13: \"owner = :me)\" is not a condition: its parentheses do not match",
            "shop.spec.yaml:8:13: \"true; drop table b\" is more than a condition: it holds ;",
            "shop.spec.yaml:9:13: \"owner = 'mia\" is not a condition: this string is not closed: '"
                + " is missing.",
            "shop.spec.yaml:10:13: a condition is what could stand behind WHERE, all, or none",
            "shop.spec.yaml:11:27: \":me\" stands for who webhook is, which is not said. Write"
                + " \"me: <id>\" under \"actors\"");
  }

  @Test
  void nobody_changes_what_nobody_sees() {
    assertThat(
            problems(
                """
                visible rows: { notes: { others: all } }
                changeable rows:
                  note: { mia: all }
                  notes: { mai: { insert: "(", truncate: true } }
                """))
        .containsExactly(
            "shop.spec.yaml:8:3: \"note\" is not under \"visible rows\". Say there who sees its"
                + " rows: nobody changes what nobody sees",
            "shop.spec.yaml:9:12: unknown actor \"mai\". Declared under \"actors\": mia, webhook."
                + " Did you mean \"mia\"?",
            "shop.spec.yaml:9:27: \"(\" is not a condition: its parentheses do not match");
  }

  @Test
  void a_check_names_what_is_declared() {
    String items = "items: { A: { a: { visibility: [notes, note] } } }\n";

    assertThat(problems("visible rows: { notes: { others: all } }\n" + items))
        .containsExactly(
            "shop.spec.yaml:7:32: \"note\" is not declared. Declared under \"visible rows\": notes,"
                + " or all of them: all. Did you mean \"notes\"?");
    assertThat(problems("items: { A: { a: { mutants: all } } }\n"))
        .containsExactly(
            "shop.spec.yaml:6:29: nothing says who sees which rows. Declare it under \"visible"
                + " rows\", such as \"reservations: { student: student_id = :me, others: none }\"");
  }

  private List<String> problems(String yaml) {
    return new ChecklistFiles(folder)
        .document("# A\n- [ ] a\n")
        .specAfterHeader(ACTORS + yaml)
        .problems();
  }
}
