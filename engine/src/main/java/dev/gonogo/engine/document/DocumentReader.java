package dev.gonogo.engine.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes to a document, stage by stage. */
final class DocumentReader {

  private DocumentReader() {}

  static Document document(String file, byte[] bytes) {
    SourceText text = SourceText.of(bytes);
    Outline outline = Outline.of(Blocks.of(text));
    return new Document(
        file,
        outline.headings(),
        outline.lines(),
        sha256(bytes),
        SourceText.unrepaired(bytes),
        text.repairedLines());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
