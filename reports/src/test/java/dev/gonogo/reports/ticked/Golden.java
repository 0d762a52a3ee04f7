package dev.gonogo.reports.ticked;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents and what they look like ticked, in pairs. */
final class Golden {
  private Golden() {}

  static String document(String name) {
    return text(name + ".md");
  }

  static String ticked(String name) {
    return text(name + ".ticked.md");
  }

  private static String text(String file) {
    try (InputStream stream = requireNonNull(Golden.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
