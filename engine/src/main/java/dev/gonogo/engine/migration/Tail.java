package dev.gonogo.engine.migration;

import dev.gonogo.engine.evidence.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last lines that a program has printed, without its secrets, and with everything in them
 * visible; however much it prints, only they are kept. Threads may share one.
 */
final class Tail {
  static final int LINES = 200;
  private static final int LENGTH = 1_000;

  private final Secrets secrets;
  private final int most;
  private final Deque<String> lines = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private long left;
  private long cut;
  private boolean afterReturn;

  Tail(Secrets secrets) {
    this.secrets = secrets;
    this.most = 4 * (LENGTH + secrets.longestBeginning());
  }

  /** Reads to the end. What is no UTF-8 is shown as such. */
  void read(InputStream output) throws IOException {
    Reader reader = new InputStreamReader(output, StandardCharsets.UTF_8);
    char[] buffer = new char[8_192];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      add(buffer, count);
    }
  }

  private synchronized void add(char[] buffer, int count) {
    for (int i = 0; i < count; i++) {
      add(buffer[i]);
    }
  }

  /** A carriage return alone ends a line too: that is how progress is shown. */
  private void add(char character) {
    if (character == '\n') {
      if (!afterReturn) {
        endLine();
      }
    } else if (character == '\r') {
      endLine();
    } else if (line.length() < most) {
      line.append(character);
    } else {
      cut++;
    }
    afterReturn = character == '\r';
  }

  private void endLine() {
    lines.add(shown());
    line.setLength(0);
    cut = 0;
    if (lines.size() > LINES) {
      lines.remove();
      left++;
    }
  }

  /** Redacted as a whole first: of a secret that was cut in two nothing could be found. */
  private String shown() {
    String redacted = secrets.removedFrom(line.toString());
    if (cut > 0) {
      int whole = redacted.length() - secrets.longestBeginning();
      redacted = redacted.substring(0, Math.max(0, whole));
    }
    return redacted.length() <= LENGTH && cut == 0
        ? SafeText.of(redacted)
        : SafeText.of(redacted.substring(0, Math.min(LENGTH, redacted.length()))) + " …";
  }

  /** Nothing more can be read: said in the place of what is missing. */
  synchronized void cutOff(IOException why) {
    lines.add("(the rest of the output could not be read: " + why.getMessage() + ")");
  }

  /** The last lines, at most this many; blank ones at the end are none. */
  synchronized List<String> last(int count) {
    List<String> all = all();
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  private List<String> all() {
    Deque<String> all = new ArrayDeque<>(lines);
    if (line.length() > 0) {
      all.add(shown());
    }
    while (!all.isEmpty() && all.getLast().isBlank()) {
      all.removeLast();
    }
    return List.copyOf(all);
  }

  /** All that was kept, and how much was not. */
  synchronized String text() {
    String kept = String.join("\n", last(LINES));
    long earlier = left + Math.max(0, all().size() - LINES);
    return earlier == 0 ? kept : "(%d earlier lines are not kept)\n%s".formatted(earlier, kept);
  }
}
