package dev.gonogo.engine.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether bytes are a text that people and servers can read. */
final class PlainText {
  private PlainText() {}

  /** Why not, and the next step, to stand behind the name of the file; empty where they are. */
  static Optional<String> problem(byte[] bytes) {
    return unreadable(bytes).or(() -> notUtf8(bytes));
  }

  /** The same of a document, of which lines in other encodings of one byte are read too. */
  static Optional<String> unreadable(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of("is UTF-16. Save it as UTF-8");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Optional.of(
            "holds the character U+0000 in line %d, so it is no text, or UTF-16 without a byte order mark. Save it as UTF-8"
                .formatted(line(bytes, i)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> notUtf8(byte[] bytes) {
    ByteBuffer read = ByteBuffer.wrap(bytes);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(read);
      return Optional.empty();
    } catch (CharacterCodingException exception) {
      return Optional.of(
          "is not UTF-8: line %d is not. Save it as UTF-8".formatted(line(bytes, read.position())));
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static int line(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
