package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that should name a line of the document. */
class LineProblemsTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeDocument() {
    files = new ChecklistFiles(folder);
    files.document(
        """
        # Shop
        - [ ] Backups are current
        ## Verification
        - [ ] **Orders** have a `total`:
        - [ ] No errors in logs ✅
        - [ ] No errors in logs
        ## Afterwards
        - [ ] Customers are told
        """);
  }

  @Test
  void find_lines_whatever_their_emphasis_emoji_and_colon() {
    assertThat(
            bind(
                "Verification",
                "Orders have a total",
                "No errors in logs",
                "\"No errors in logs #2\""))
        .isEmpty();
    assertThat(bind("Verification", "\"- [ ] **Orders** have a `total`:\"")).isEmpty();
  }

  @Test
  void name_the_line_that_was_changed_a_little() {
    assertThat(bind("Verification", "Orders have a sum total"))
        .containsExactly(
            "shop.spec.yaml:5:5: no line \"Orders have a sum total\" under \"Verification\""
                + " (checklist.md:3). Nearest: \"Orders have a total\" (checklist.md:4)");
  }

  @Test
  void name_the_line_where_it_stands_under_another_heading() {
    assertThat(bind("Shop", "Customers are told"))
        .containsExactly(
            "shop.spec.yaml:5:5: no line \"Customers are told\" under \"Shop\" (checklist.md:1)."
                + " Nearest: \"Customers are told\" (checklist.md:8) under \"Afterwards\"");
  }

  @Test
  void name_the_closest_line_even_where_none_is_near() {
    assertThat(bind("Verification", "There must be no error at all"))
        .containsExactly(
            "shop.spec.yaml:5:5: no line \"There must be no error at all\" under \"Verification\""
                + " (checklist.md:3). Nearest: \"No errors in logs\" (checklist.md:5)");
  }

  @Test
  void name_the_first_where_it_does_not_occur_so_often() {
    assertThat(bind("Verification", "\"No errors in logs #3\""))
        .containsExactly(
            "shop.spec.yaml:5:5: no line \"No errors in logs #3\" under \"Verification\""
                + " (checklist.md:3). Nearest: \"No errors in logs\" (checklist.md:5)");
  }

  @Test
  void name_a_line_above_the_first_heading_as_such() {
    files.document("- [ ] Backups are current\n# Shop\n");

    assertThat(bind("Shop", "Backups are current"))
        .containsExactly(
            "shop.spec.yaml:5:5: no line \"Backups are current\" under \"Shop\" (checklist.md:2)."
                + " Nearest: \"Backups are current\" (checklist.md:1) above the first heading");
  }

  @Test
  void tell_where_a_line_was_bound_before() {
    assertThat(bind("Verification", "Orders have a total", "\"**Orders** have a total\""))
        .containsExactly(
            "shop.spec.yaml:6:5: line 4 of the document is bound a second time; first at"
                + " shop.spec.yaml:5:5. Put all its checks there");
  }

  private List<String> bind(String heading, String... lines) {
    StringBuilder items = new StringBuilder("items:\n  " + heading + ":\n");
    for (String line : lines) {
      items.append("    ").append(line).append(": { tables: { present: orders } }\n");
    }
    return files.specAfterHeader(items.toString()).problems();
  }
}
