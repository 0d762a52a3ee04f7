package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that should name a heading of the document. */
class HeadingProblemsTest {
  private static final String DOCUMENT =
      """
      # Deployment
      - [ ] a
      ## Phase 1: Indexes
      ## Phase 10: Clean-up
      ## Steps
      - [ ] a
      ## **Roles** and `GRANT`s:
      - [ ] a
      # Steps
      - [ ] a
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deployment",
        "Deploy",
        "Roles and GRANTs",
        "\"Steps #1\"",
        "\"Steps #2\"",
        "Roles"
      })
  void are_none_for_a_heading_its_unique_beginning_or_its_number(String key) {
    assertThat(bind(key)).isEmpty();
  }

  @Test
  void name_the_nearest() {
    assertThat(bind("\"Phase 2: Indexes\""))
        .containsExactly(
            "shop.spec.yaml:4:3: no heading of checklist.md begins with \"Phase 2: Indexes\"."
                + " Nearest: \"Phase 1: Indexes\" (checklist.md:3)");
  }

  @Test
  void name_the_closest_even_where_none_is_near() {
    assertThat(bind("To be deployed"))
        .containsExactly(
            "shop.spec.yaml:4:3: no heading of checklist.md begins with \"To be deployed\"."
                + " Nearest: \"Deployment\" (checklist.md:1)");
  }

  @Test
  void name_all_that_begin_so() {
    assertThat(bind("Phase 1"))
        .containsExactly(
            "shop.spec.yaml:4:3: 2 headings begin with \"Phase 1\": \"Phase 1: Indexes\""
                + " (checklist.md:3), \"Phase 10: Clean-up\" (checklist.md:4). Write more of the"
                + " one you mean");
  }

  @Test
  void tell_how_to_choose_between_headings_with_one_text() {
    assertThat(bind("Steps"))
        .containsExactly(
            "shop.spec.yaml:4:3: 2 headings are \"Steps\": checklist.md:5, checklist.md:9."
                + " Write \"Steps #1\" for the first, \"Steps #2\" for the second");
  }

  @Test
  void name_the_first_of_those_with_one_text_where_there_are_not_so_many() {
    assertThat(bind("\"Steps #3\""))
        .containsExactly(
            "shop.spec.yaml:4:3: no heading of checklist.md begins with \"Steps #3\"."
                + " Nearest: \"Steps\" (checklist.md:5)");
  }

  @Test
  void do_not_take_an_empty_key_for_a_beginning() {
    assertThat(bind("\"\""))
        .containsExactly(
            "shop.spec.yaml:4:3: no heading of checklist.md begins with \"\"."
                + " Nearest: \"Deployment\" (checklist.md:1)");
  }

  @Test
  void say_so_where_the_document_has_no_heading() {
    ChecklistFiles files = new ChecklistFiles(folder).document("- [ ] a\n");

    assertThat(files.specAfterHeader(items("Steps")).problems())
        .containsExactly(
            "shop.spec.yaml:4:3: no heading of checklist.md begins with \"Steps\"."
                + " It has no heading");
  }

  private List<String> bind(String heading) {
    return new ChecklistFiles(folder).document(DOCUMENT).specAfterHeader(items(heading)).problems();
  }

  private static String items(String heading) {
    return "items:\n  " + heading + ":\n    a: { tables: { present: orders } }\n";
  }
}
