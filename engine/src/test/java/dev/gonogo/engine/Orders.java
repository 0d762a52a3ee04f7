package dev.gonogo.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A small checklist that passes, written to a folder where a test may spoil it. */
final class Orders {
  private static final List<String> SCRIPTS = List.of("setup.sql", "deploy.sql", "rollback.sql");

  private Orders() {}

  /** Writes {@code orders.spec.yaml} and everything it names; returns the spec file. */
  static Path writeTo(Path folder) throws IOException {
    return writeTo(folder, "orders");
  }

  /** The same as a checklist of another name. */
  static Path writeTo(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("checklist.md"), text("checklist.md"));
    for (String script : SCRIPTS) {
      Files.writeString(folder.resolve(script), text(script));
    }
    return Files.writeString(folder.resolve(name + ".spec.yaml"), text("orders.spec.yaml"));
  }

  /** Replaces a text that a file holds exactly once. */
  static void change(Path file, String text, String replacement) throws IOException {
    String before = Files.readString(file);
    if (before.split(Pattern.quote(text), -1).length != 2) {
      throw new IllegalArgumentException("not exactly once in " + file + ": " + text);
    }
    Files.writeString(file, before.replace(text, replacement));
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Orders.class.getResourceAsStream("orders/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
