package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLinesTest {

  @Test
  void everyPhysicalLineOfAParagraphIsALine() {
    assertThat(
            Rendering.lines(
                """
                **Risk**: LOW | **Downtime**: NONE
                **Rollback Time**: 5 mins

                > Quoted
                lazily continued
                """))
        .isEqualTo(
            """
            1:1 PARAGRAPH Risk: LOW | Downtime: NONE
            2:1 PARAGRAPH Rollback Time: 5 mins
            4:3 PARAGRAPH Quoted
            5:1 PARAGRAPH lazily continued""");
  }

  @Test
  void rowsOfATableAreLinesWithoutItsHeaderAndDelimiter() {
    assertThat(
            Rendering.lines(
                """
                | Symptom | Action |
                |---------|:------:|
                | **Site down** | Full rollback |
                |Slow|  |
                | | |
                no | pipes outside
                """))
        .isEqualTo(
            """
            3:3 TABLE_ROW Site down | Full rollback
            4:2 TABLE_ROW Slow
            6:1 TABLE_ROW no | pipes outside""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"| **Slow** | no |", "|Slow|no|", "| Slow | | ", "|| Slow | \\| |", "| : | a: |"})
  void aRowIsNamedByItsLineAsItStands(String row) {
    assertThat(Rendering.document("| a | b |\n|---|---|\n" + row).lines())
        .extracting(Line::text)
        .containsExactly(Wording.normalise(row));
  }

  @Test
  void aTableMayFollowALineOfText() {
    assertThat(Rendering.lines("Decide:\na | b\n-|-\n1 | 2 \\| 3\n"))
        .isEqualTo("1:1 PARAGRAPH Decide\n4:1 TABLE_ROW 1 | 2 | 3");
  }

  @Test
  void withoutAsManyDelimitersAsHeadersItIsNoTable() {
    assertThat(Rendering.lines("| a | b |\n|---|\n| 1 | 2 |\n"))
        .isEqualTo("1:1 PARAGRAPH a | b\n2:1 PARAGRAPH ---\n3:1 PARAGRAPH 1 | 2");
  }

  @Test
  void linesOfCodeBlocksAreLinesWithoutFencesAndBlankOnes() {
    assertThat(
            Rendering.lines(
                """
                ```sql
                SELECT count(*) FROM users;  -- Should be 1 (self only)

                ```
                ~~~
                # Expected: 58+ tables

                ~~~

                    indented by four
                """))
        .isEqualTo(
            """
            2:1 CODE SELECT count(*) FROM users; -- Should be 1 (self only)
            6:1 CODE # Expected: 58+ tables
            10:5 CODE indented by four""");
  }

  @Test
  void aFenceThatIsNeverClosedReachesToTheEnd() {
    assertThat(Rendering.lines("```\nfirst\nlast")).isEqualTo("2:1 CODE first\n3:1 CODE last");
    assertThat(Rendering.lines("```")).isEmpty();
  }

  @Test
  void linesOfHtmlAreParagraphLines() {
    assertThat(Rendering.lines("<details>\n- [ ] raw\n</details>\n\n- [ ] <b>read</b>\n"))
        .isEqualTo(
            """
            1:1 PARAGRAPH <details>
            2:1 PARAGRAPH raw
            3:1 PARAGRAPH </details>
            5:7 BOX <b>read</b>""");
  }

  @Test
  void rulesAndLinkDefinitionsAreNoLines() {
    assertThat(Rendering.lines("---\n\n[runbook]: https://example.org\n")).isEmpty();
  }
}
