package dev.gonogo.reports.ticked;

import dev.gonogo.reports.ticked.DocumentText.PhysicalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document whose lines have been ticked, and what could not be written into them.
 *
 * @param text the document
 * @param contradicted lines that were ticked by hand and are not done
 * @param code lines of code that have a status
 * @param openFence the fence that the document leaves open; empty where it closes all
 */
record TickedLines(String text, List<Remark> contradicted, List<Remark> code, String openFence) {

  /**
   * Something to be said of a line elsewhere.
   *
   * @param number its number in the document, from 1
   * @param line the line as it was written
   * @param told what is said of it, in Markdown
   */
  record Remark(int number, String line, String told) {}

  TickedLines {
    contradicted = List.copyOf(contradicted);
    code = List.copyOf(code);
  }

  static TickedLines of(DocumentText document, JudgedLines judged) {
    CodeBlocks blocks = CodeBlocks.of(document);
    StringBuilder text = new StringBuilder();
    List<Remark> contradicted = new ArrayList<>();
    List<Remark> code = new ArrayList<>();
    int number = 0;
    for (PhysicalLine line : document.lines()) {
      number++;
      Optional<JudgedLine> found = judged.at(number);
      if (found.isEmpty()) {
        text.append(line.text());
      } else if (blocks.contains(number)) {
        text.append(line.text());
        code.add(new Remark(number, line.text(), found.get().told()));
      } else {
        JudgedLine here = found.get();
        boolean done = here.isDone();
        if (!done && Box.isTicked(line.text())) {
          contradicted.add(new Remark(number, Box.textOf(line.text()), here.told()));
        }
        String ticked = Box.ticked(line.text(), done);
        String signed =
            here.signature()
                .map(signature -> SignatureBlanks.filled(ticked, signature))
                .orElse(ticked);
        text.append(LineEnding.append(signed, here.told()));
      }
      text.append(line.end());
    }
    return new TickedLines(text.toString(), contradicted, code, blocks.open());
  }
}
