package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every document. */
class DocumentPropertiesTest {

  @Property
  void everySequenceOfBytesIsADocument(@ForAll byte[] bytes) {
    assertThat(Document.parse("checklist.md", bytes).sha256()).hasSize(64);
  }

  @Property
  void theSameTextIsTheSameDocument(@ForAll("markdown") String markdown) {
    assertThat(Rendering.document(markdown)).isEqualTo(Rendering.document(markdown));
  }

  @Property
  void positionsPointAtTheText(@ForAll("markdown") String markdown) {
    List<String> physical = markdown.lines().toList();
    for (Line line : Rendering.document(markdown).lines()) {
      assertThat(line.source()).isEqualTo(physical.get(line.line() - 1));
      String pointed = Wording.normalise(line.source().substring(line.column() - 1));
      assertThat(line.source().charAt(line.column() - 1)).isNotIn(' ', '\t');
      assertThat(pointed).isNotEmpty();
    }
  }

  @Property
  void linesAreInOrderAndNamedOnce(@ForAll("markdown") String markdown) {
    List<Line> lines = Rendering.document(markdown).lines();
    assertThat(lines).extracting(Line::line).isSorted();
    assertThat(lines.stream().map(line -> List.of(line.heading(), line.text(), line.ordinal())))
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "# ",
            "## ",
            "- ",
            "1. ",
            "[ ] ",
            "[x] ",
            "> ",
            "```",
            "    ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "a",
            "b",
            "**",
            "`",
            "|",
            "|-|-|\n",
            "---\n",
            "===\n",
            "✅",
            ":",
            "<p>",
            "[r]: u\n",
            "[",
            "](",
            ")",
            "\\")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
