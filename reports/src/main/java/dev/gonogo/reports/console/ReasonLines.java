package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.util.ArrayList;
import java.util.List;

/** Lays out one reason: in one line where it fits, else what it is, and below it why. */
final class ReasonLines {
  private static final int LABEL = 10;
  private static final String INDENT = "    ";
  private static final String BELOW = INDENT + " ".repeat(LABEL);

  /** Whoever has more problems than this solves these first. */
  private static final int MOST_PROBLEMS = 50;

  private final Paint paint;
  private final int left;

  ReasonLines(Paint paint, int width) {
    this.paint = paint;
    this.left = width - BELOW.length();
  }

  /** A step with its place, and the first line of its message. */
  List<String> one(Reason reason) {
    List<String> message = Message.lines(reason.message());
    String place = reason.file().isEmpty() ? "" : place(reason.file(), reason.line()) + " ";
    String head = place + SafeText.of(reason.text());
    String tail = message.isEmpty() ? "" : message.get(0);
    List<String> lines = laidOut(label(reason.status()), head, ": ", tail);
    if (message.size() > 1) {
      lines.add(BELOW + Message.more(message.size() - 1));
    }
    return lines;
  }

  /** Problems before the run: each has its own place, and none is shortened. */
  List<String> problems(Reason reason) {
    List<String> message = Message.lines(reason.message());
    List<String> lines = laidOut(label(reason.status()), SafeText.of(reason.text()), "", "");
    message.stream().limit(MOST_PROBLEMS).forEach(problem -> lines.add(BELOW + problem));
    if (message.size() > MOST_PROBLEMS) {
      lines.add(BELOW + Message.more(message.size() - MOST_PROBLEMS));
    }
    return lines;
  }

  /** How many have this status, and the first of them. */
  List<String> counted(Status status, String count, Reason first) {
    return laidOut(label(status), count, ", ", first(first.file(), first.line(), first.text()));
  }

  /** A sentence of its own. */
  List<String> said(Status status, String sentence) {
    return laidOut(label(status), sentence, "", "");
  }

  /** How many steps were not run, and the first of them. */
  List<String> notRun(String count, String file, int line, String text) {
    return laidOut(padded("not run", "not run"), count, ", ", first(file, line, text));
  }

  /** Nothing but the gate stands against it. */
  List<String> onlyTheGate() {
    String next = "run it with -Dgonogo.gate=rehearsal";
    return laidOut(padded("draft", "draft"), "nothing but the gate", ": ", next);
  }

  /** Says that reasons of the same status were left out. */
  static String more(int reasons) {
    return BELOW + "… " + reasons + " more in evidence";
  }

  private List<String> laidOut(String label, String head, String joint, String tail) {
    List<String> lines = new ArrayList<>();
    if (head.isEmpty() || tail.isEmpty() || TextWidth.of(head + joint + tail) <= left) {
      String joined = head.isEmpty() || tail.isEmpty() ? head + tail : head + joint + tail;
      lines.add(label + TextWidth.shorten(joined, left));
    } else {
      lines.add(label + TextWidth.shorten(head, left));
      lines.add(BELOW + TextWidth.shorten(tail, left));
    }
    return lines;
  }

  private String label(Status status) {
    return padded(status.word(), paint.status(status, status.word()));
  }

  private static String padded(String word, String painted) {
    return INDENT + painted + " ".repeat(Math.max(1, LABEL - word.length()));
  }

  private static String first(String file, int line, String text) {
    return "first " + place(file, line) + " \"" + SafeText.of(text) + "\"";
  }

  private static String place(String file, int line) {
    return SafeText.of(file) + (line > 0 ? ":" + line : "");
  }
}
