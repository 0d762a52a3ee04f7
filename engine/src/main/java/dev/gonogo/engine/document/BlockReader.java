package dev.gonogo.engine.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Turns single blocks into the lines they hold. */
final class BlockReader {

  /**
   * A check box. The library's extension finds them in the inline markup, which is not parsed here.
   *
   * @see <a href="https://github.github.com/gfm/#task-list-items-extension-">Task list items</a>
   */
  private static final Pattern BOX = Pattern.compile("^\\[([ xX])\\](?:\\s++|$)");

  private static final Pattern OPENING_HASHES = Pattern.compile("^#{1,6}\\s*+");
  private static final Pattern CLOSING_HASHES = Pattern.compile("(?:(?<!\\s)\\s++|^)#++$");

  private final Blocks blocks;
  private final Outline outline;

  BlockReader(Blocks blocks, Outline outline) {
    this.blocks = blocks;
    this.outline = outline;
  }

  /** Adds the lines of a block itself; a block inside it comes by itself. */
  void read(Node block) {
    if (block.getFirstChild() != null) {
      return;
    }
    List<Fragment> fragments = blocks.fragments(block);
    if (block instanceof org.commonmark.node.Heading heading) {
      heading(heading.getLevel(), fragments);
    } else if (block instanceof Paragraph && isEntry(block)) {
      entry(block.getParent().getParent() instanceof OrderedList, fragments);
    } else if (block instanceof Paragraph) {
      paragraph(fragments);
    } else if (block instanceof HtmlBlock) {
      each(LineKind.PARAGRAPH, fragments);
    } else if (block instanceof IndentedCodeBlock) {
      each(LineKind.CODE, fragments);
    } else if (block instanceof FencedCodeBlock code) {
      boolean closed = code.getClosingFenceLength() != null;
      each(LineKind.CODE, fragments.subList(1, fragments.size() - (closed ? 1 : 0)));
    }
  }

  private static boolean isEntry(Node paragraph) {
    return paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
  }

  /**
   * A heading of one line begins with hashes; one of more lines ends with the line that underlines
   * it.
   */
  private void heading(int level, List<Fragment> fragments) {
    Fragment first = fragments.get(0);
    if (fragments.size() > 1) {
      outline.heading(level, first, joined(fragments.subList(0, fragments.size() - 1)));
      return;
    }
    Matcher opening = OPENING_HASHES.matcher(first.text());
    int hashes = opening.find() ? opening.end() : 0;
    String rest = CLOSING_HASHES.matcher(first.text().substring(hashes)).replaceFirst("");
    outline.heading(level, first.skip(hashes), rest);
  }

  private void entry(boolean numbered, List<Fragment> fragments) {
    Fragment first = fragments.get(0);
    String text = joined(fragments);
    Matcher box = BOX.matcher(text);
    if (box.find() && box.end() < text.length()) {
      boolean ticked = !box.group(1).equals(" ");
      int marker = Math.min(box.end(), first.text().length());
      outline.line(LineKind.BOX, first.skip(marker), text.substring(box.end()), ticked);
    } else {
      outline.line(numbered ? LineKind.NUMBERED : LineKind.BULLET, first, text, false);
    }
  }

  /** The lines of a paragraph, the last of which may be a table: to core Markdown it is one. */
  private void paragraph(List<Fragment> fragments) {
    int header = tableHeader(fragments);
    each(LineKind.PARAGRAPH, fragments.subList(0, header));
    fragments.stream().skip(header + 2L).forEach(this::row);
  }

  /**
   * Returns the index of the line above the first delimiter row; the number of lines without one.
   */
  private static int tableHeader(List<Fragment> fragments) {
    for (int i = 0; i < fragments.size() - 1; i++) {
      Fragment below = fragments.get(i + 1);
      if (TableRow.isDelimiter(below.text()) && cells(below) == cells(fragments.get(i))) {
        return i;
      }
    }
    return fragments.size();
  }

  private static int cells(Fragment row) {
    return TableRow.of(row.text()).cells().size();
  }

  private void row(Fragment row) {
    TableRow cells = TableRow.of(row.text());
    if (!cells.isBlank()) {
      Fragment at = row.text().startsWith("|") ? row.skip(1) : row;
      outline.line(LineKind.TABLE_ROW, at, cells.text(), false);
    }
  }

  private void each(LineKind kind, List<Fragment> fragments) {
    fragments.forEach(fragment -> outline.line(kind, fragment, fragment.text(), false));
  }

  private static String joined(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::text).collect(joining(" "));
  }
}
