package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The message of an outcome, line by line. */
final class Message {
  /** Whoever needs more of one message than this needs the evidence. */
  private static final int MOST = 30;

  private static final String INDENT = " ".repeat(10);

  private Message() {}

  /** The message below the line of its step, beginning with the place to open. */
  static List<String> below(PlannedStep step, String message) {
    List<String> lines = lines(message);
    List<String> below = new ArrayList<>();
    String place = INDENT + SafeText.of(step.source());
    below.add(lines.isEmpty() ? place : place + ": " + lines.get(0));
    lines.stream().skip(1).limit(MOST - 1).forEach(line -> below.add(INDENT + line));
    if (lines.size() > MOST) {
      below.add(INDENT + more(lines.size() - MOST));
    }
    return below;
  }

  /** The lines of a message that are not blank, safe to print. */
  static List<String> lines(String message) {
    return message.lines().filter(line -> !line.isBlank()).map(SafeText::of).toList();
  }

  /** Says that lines were left out. */
  static String more(int lines) {
    return "… " + lines + " more " + (lines == 1 ? "line" : "lines") + " in evidence";
  }
}
