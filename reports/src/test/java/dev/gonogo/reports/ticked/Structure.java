package dev.gonogo.reports.ticked;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** What a document is in Markdown: its blocks, without what is written above and below it. */
final class Structure {
  private static final Parser PARSER = Parser.builder().build();

  private Structure() {}

  static List<String> of(String markdown) {
    List<String> blocks = new ArrayList<>();
    for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
      add(blocks, node, 0);
    }
    return blocks;
  }

  private static void add(List<String> blocks, Node node, int depth) {
    if (node instanceof Block) {
      blocks.add(" ".repeat(depth) + node.getClass().getSimpleName());
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        add(blocks, child, depth + 1);
      }
    }
  }
}
