package dev.gonogo.load.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message. */
final class LastLines {
  private static final int LINES = 10;

  private LastLines() {}

  static String of(Path log) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip().lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return last.isEmpty() ? "it said nothing" : String.join("\n", last);
    } catch (IOException exception) {
      return "its log cannot be read: " + exception.getMessage();
    }
  }
}
