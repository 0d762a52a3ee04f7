package dev.gonogo.engine.document;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;

/** Documents as text to compare with: one line for each line, {@code line:column KIND text}. */
final class Rendering {

  private Rendering() {}

  static Document document(String markdown) {
    return Document.parse("checklist.md", markdown.getBytes(StandardCharsets.UTF_8));
  }

  static String lines(String markdown) {
    return document(markdown).lines().stream().map(Rendering::line).collect(joining("\n"));
  }

  private static String line(Line line) {
    String ticked = line.ticked() ? " ticked" : "";
    String ordinal = line.ordinal() > 1 ? " #" + line.ordinal() : "";
    return "%d:%d %s%s %s%s"
        .formatted(line.line(), line.column(), line.kind(), ticked, line.text(), ordinal);
  }
}
