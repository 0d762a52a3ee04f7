package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.SafeText;
import java.util.ArrayList;
import java.util.List;

/** A name with a text beside it, in as many lines as that takes. */
final class Hanging {
  private static final int NAME = 10;
  private static final String INDENT = "  ";
  static final String BELOW = INDENT + " ".repeat(NAME);

  private Hanging() {}

  static List<String> of(String name, String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : TextWidth.wrap(SafeText.of(text), width - BELOW.length())) {
      lines.add((lines.isEmpty() ? INDENT + TextWidth.pad(name, NAME) : BELOW) + line);
    }
    return lines;
  }
}
