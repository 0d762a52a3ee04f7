package dev.gonogo.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The blocks of a document as the Markdown library finds them, and the text they span. */
final class Blocks {

  /**
   * Blocks inside blocks: 32 levels of lists. What is deeper is text of the deepest entry, because
   * every open block keeps a record of each of its lines.
   */
  private static final int DEPTH = 64;

  /**
   * The library copies a whole paragraph for each of its lines (it could turn out to be a heading),
   * so a text without any blank line is given one after this many.
   */
  private static final int LINES_WITHOUT_BLANK = 2_000;

  /**
   * Inline markup is not parsed at all: a line is a part of it only, and {@link Wording} ignores
   * it.
   */
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEPTH)
          .inlineParserFactory(context -> (lines, block) -> {})
          .build();

  private final List<String> lines;
  private final List<Integer> numbers = new ArrayList<>();
  private final Node root;

  private Blocks(List<String> lines) {
    this.lines = lines;
    this.root = PARSER.parse(numbered());
  }

  static Blocks of(SourceText text) {
    return new Blocks(text.lines());
  }

  /** Joins the lines, noting which line of ours each line of the library is. */
  private String numbered() {
    StringBuilder text = new StringBuilder();
    int withoutBlank = 0;
    for (int i = 0; i < lines.size(); i++) {
      withoutBlank = lines.get(i).isBlank() ? 0 : withoutBlank + 1;
      if (withoutBlank > LINES_WITHOUT_BLANK) {
        text.append('\n');
        numbers.add(i);
        withoutBlank = 1;
      }
      text.append(lines.get(i)).append('\n');
      numbers.add(i + 1);
    }
    return text.toString();
  }

  /**
   * Visits every block in the order of the document, without recursion: depth is the author's
   * choice.
   */
  void forEach(Consumer<Node> visitor) {
    Optional<Node> next = Optional.ofNullable(root.getFirstChild());
    while (next.isPresent()) {
      visitor.accept(next.get());
      next = after(next.get());
    }
  }

  private static Optional<Node> after(Node block) {
    if (block.getFirstChild() != null) {
      return Optional.of(block.getFirstChild());
    }
    Node at = block;
    while (at.getNext() == null && at.getParent() != null) {
      at = at.getParent();
    }
    return Optional.ofNullable(at.getNext());
  }

  /** Returns the text of a block line by line, blank lines left out. */
  List<Fragment> fragments(Node block) {
    return block.getSourceSpans().stream()
        .map(this::fragment)
        .filter(part -> !part.isBlank())
        .toList();
  }

  private Fragment fragment(SourceSpan span) {
    int number = numbers.get(span.getLineIndex());
    String source = lines.get(number - 1);
    return Fragment.of(
        source, number, span.getColumnIndex(), span.getColumnIndex() + span.getLength());
  }
}
