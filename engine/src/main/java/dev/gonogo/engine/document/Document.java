package dev.gonogo.engine.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A team's Markdown checklist: its headings and its lines, in the order of the document. Immutable.
 *
 * <p>A document is never wrong: every sequence of bytes is one. Bytes are UTF-8, with or without a
 * byte order mark; a line that is not UTF-8 is windows-1252. Where an editor once read UTF-8 in
 * another code page and saved it again, damaged characters are repaired.
 *
 * @param file the name used in messages, as given
 * @param headings all headings
 * @param lines all lines a spec file can name
 * @param sha256 hash of the bytes as they were given, before any repair: 64 lower-case hexadecimal
 *     digits
 * @param text all of it as characters, line ends as they were given and damaged characters
 *     unrepaired
 * @param repairedLines how many physical lines had damaged characters that are repaired here
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>, and for boxes and tables <a
 *     href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public record Document(
    String file,
    List<Heading> headings,
    List<Line> lines,
    String sha256,
    String text,
    int repairedLines) {

  public Document {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
    }
    if (repairedLines < 0) {
      throw new IllegalArgumentException("repairedLines is " + repairedLines);
    }
  }

  /**
   * Reads a document from a file; the file's name in messages is the path as given.
   *
   * @throws IOException when the file cannot be read
   */
  public static Document read(Path file) throws IOException {
    return parse(file.toString(), Files.readAllBytes(file));
  }

  /** Returns the document that these bytes are. */
  public static Document parse(String file, byte[] bytes) {
    return DocumentReader.document(file, bytes);
  }
}
