package dev.gonogo.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file of our own that is put into every page, so that a page loads nothing.
 *
 * @param text the file
 */
record Inlined(String text) {
  static final Inlined STYLE = read("page.css");
  static final Inlined SCRIPT = read("page.js");

  /** As a policy names it: nothing but exactly this text is applied or run. */
  String source() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Inlined read(String name) {
    try (InputStream file = Inlined.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      // A browser hashes what its parser has read: there every end of a line is a line feed.
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Inlined(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
