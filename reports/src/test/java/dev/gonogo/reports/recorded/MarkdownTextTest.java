package dev.gonogo.reports.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  @Test
  void namesStayReadable() {
    assertThat(MarkdownText.of("table lesson_slots, 3 rows (of 4): -2% #7 a-b"))
        .isEqualTo("table lesson_slots, 3 rows (of 4): -2% #7 a-b");
  }

  @Test
  void whatIsMarkupIsEscaped() {
    assertThat(MarkdownText.of("`a` *b* _c_ [d](e) <f> & | \\ ~ $"))
        .isEqualTo("&#96;a&#96; \\*b\\* \\_c\\_ \\[d\\](e) &lt;f&gt; &amp; \\| \\\\ \\~ \\$");
  }

  /** Rendered, it is what it was; in front of it stands what somebody has left open. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a* **b** _c_ __d__ ~~e~~",
        "`code` ``code``",
        "[a](b) ![c](d) [e]: f",
        "<b>x</b> <!-- y -->",
        "&amp; &#65; \\* \\",
        "x_y_z _a",
        "<https://elsewhere.example>",
        "a | b",
        "$x$"
      })
  void renderedItIsWhatItWas(String text) {
    for (String before : new String[] {"", "`", "``", "<a ", "[", "![", "*", "**", "_", "<!-- "}) {
      Node document = Parser.builder().build().parse("x " + before + " — " + MarkdownText.of(text));
      assertThat(TextContentRenderer.builder().build().render(document))
          .isEqualTo("x " + before + " — " + text);
    }
  }

  @Test
  void theFirstLineThatSaysSomethingIsCutBetweenCharacters() {
    assertThat(MarkdownText.firstLine("\n  \n first \nsecond", 80)).isEqualTo("first");
    assertThat(MarkdownText.firstLine("🚀🚀🚀🚀", 3)).isEqualTo("🚀🚀…");
    assertThat(MarkdownText.firstLine("🚀🚀🚀", 3)).isEqualTo("🚀🚀🚀");
    assertThat(MarkdownText.firstLine(" \n", 3)).isEmpty();
  }
}
