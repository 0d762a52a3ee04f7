package dev.gonogo.engine.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Bytes to a document, stage by stage. */
final class DocumentReader {

  private DocumentReader() {}

  static Document document(String file, byte[] bytes) {
    return new Document(file, List.of(), List.of(), sha256(bytes), 0);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
