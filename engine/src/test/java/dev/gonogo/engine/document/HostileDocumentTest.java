package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sizes nobody writes: they take long or overflow the stack where something is quadratic or
 * recursive.
 */
class HostileDocumentTest {

  private static final int TIMES = 100_000;
  private static final int LINES = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "](", "[a](", "![", "[](a)", "*a _b ", "**", "_", "`a``", "<", "\\", "|", "| - ", ":",
        "\uFE0F", "âœ… ", "Ã", "\0"
      })
  void oneLineOfManyMarksIsOneLine(String mark) {
    assertThat(Rendering.document("x" + mark.repeat(TIMES)).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "* ", "1. ", "> ", "> - ", "- [ ] "})
  void nestingBeyondTheDepthReadIsTextOfTheDeepestEntry(String level) {
    Document document = Rendering.document(level.repeat(TIMES) + "deepest");
    assertThat(document.lines()).last().extracting(Line::text).asString().endsWith("deepest");
  }

  @Test
  void listsAreReadToTheDepthOf32() {
    assertThat(Rendering.lines("- ".repeat(32) + "[ ] deep")).isEqualTo("1:69 BOX deep");
    assertThat(Rendering.lines("- ".repeat(33) + "deep")).isEqualTo("1:65 BULLET - deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"| a", "- [ ] a", "[a", "    a", "a:", "> a"})
  void aParagraphOfManyLinesLosesNone(String line) {
    Document document = Rendering.document((line + "\n").repeat(LINES));
    assertThat(document.lines()).hasSize(LINES);
    assertThat(document.lines()).last().extracting(Line::line).isEqualTo(LINES);
  }

  @Test
  void tenMegabytesAreRead() {
    String checklist =
        "## Phase ✅\n\n- [ ] **Table** `users` has 58+ rows\n\n```sql\nSELECT 1;\n```\n\n";
    int times = 10_000_000 / checklist.length();
    assertThat(Rendering.document(checklist.repeat(times)).lines()).hasSize(3 * times);
  }
}
