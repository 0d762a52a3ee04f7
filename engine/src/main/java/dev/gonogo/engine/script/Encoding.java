package dev.gonogo.engine.script;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Predicate;

/** Where a file is no text in UTF-8: looked for only when it is known that it is none. */
final class Encoding {

  static final String WRONG =
      "this line is not encoded in UTF-8. Scripts are: save the file as UTF-8.";

  private Encoding() {}

  /** The first line that cannot be decoded, from 1. */
  static int wrongLine(ScriptFile file) {
    return firstLine(file, line -> !isDecodable(line));
  }

  /** The first line that holds a NUL, from 1. */
  static int lineOfNul(ScriptFile file) {
    return firstLine(file, Encoding::holdsNul);
  }

  private static boolean holdsNul(byte[] line) {
    for (byte one : line) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDecodable(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException notDecodable) {
      return false;
    }
  }

  private static int firstLine(ScriptFile file, Predicate<byte[]> wanted) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file.path()))) {
      int number = 1;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = stream.read(); next >= 0; next = stream.read()) {
        if (next != '\n') {
          line.write(next);
        } else if (wanted.test(line.toByteArray())) {
          return number;
        } else {
          number++;
          line.reset();
        }
      }
      return number;
    } catch (IOException exception) {
      throw new UncheckedIOException(file.name() + " cannot be read again", exception);
    }
  }
}
