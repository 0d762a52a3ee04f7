package dev.gonogo.engine.staging;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log file of one server, and what it says since the last start or stop. */
final class ServerLog {

  private static final int TAIL_LINES = 20;

  private final Path file;
  private long mark;

  ServerLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** From here on. */
  void mark() {
    mark = file.toFile().length();
  }

  boolean reportsTakenPort() {
    return text().contains("could not bind");
  }

  boolean reportsCleanStop() {
    return text().contains("database system is shut down");
  }

  /** What the server wrote since the mark. */
  String text() {
    if (!Files.exists(file)) {
      return "";
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(log.length() - mark)];
      log.seek(mark);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new StagingException("the log " + file + " cannot be read", exception);
    }
  }

  /** Its last lines since the mark, to stand at the end of a message. */
  String lastLines() {
    List<String> lines = text().lines().toList();
    List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    return tail.isEmpty()
        ? " Its log is empty."
        : " Its log ends:\n  " + Disk.explained(String.join("\n  ", tail), file);
  }
}
