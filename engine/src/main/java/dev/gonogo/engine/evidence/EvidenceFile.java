package dev.gonogo.engine.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of lines that a process can have torn: each whole line ends with a line feed.
 *
 * <p>Cut as bytes, because a letter can be torn too.
 */
record EvidenceFile(Path path) {

  /** The whole lines; none where there is no file. */
  List<String> lines() throws IOException {
    byte[] bytes = bytes();
    return new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8).lines().toList();
  }

  /** Removes a torn last line: what is appended to it would be lost with it. */
  void mend() throws IOException {
    byte[] bytes = bytes();
    if (whole(bytes) < bytes.length) {
      try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
        file.truncate(whole(bytes));
      }
    }
  }

  private byte[] bytes() throws IOException {
    return Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
  }

  private static int whole(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
