package dev.gonogo.reports.console;

import java.io.PrintStream;
import java.util.List;

/** Prints lines, and where there is a terminal one more below them that is rewritten in place. */
final class Printer {
  private final Terminal terminal;
  private int rewritable;

  Printer(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Prints each line on its own, so that output of others never gets into the middle of one.
   *
   * <p>To the stream that {@link System#out} is now: test runners replace it while they run.
   */
  void print(List<String> lines) {
    PrintStream out = System.out;
    lines.forEach(line -> out.println(cleared() + terminal.encodable(line)));
    out.flush();
  }

  /** Shows a line until something else is printed; nothing where there is no terminal. */
  void rewrite(String line) {
    if (terminal.interactive()) {
      String text = cleared() + terminal.encodable(line);
      rewritable = TextWidth.of(line);
      System.out.print(text);
      System.out.flush();
    }
  }

  /** What removes the line that is being rewritten: blanks, which every terminal understands. */
  private String cleared() {
    String clear = rewritable == 0 ? "" : "\r" + " ".repeat(rewritable) + "\r";
    rewritable = 0;
    return clear;
  }
}
