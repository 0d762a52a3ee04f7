package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A script or a style that is put into a page, so that the page loads nothing.
 *
 * @param text as it stands in the page
 */
public record Inlined(String text) {
  private static final Pattern END = Pattern.compile("(?i)</(script|style)");

  /** Refuses what would end its own element. */
  public Inlined {
    if (END.matcher(text).find()) {
      throw new IllegalArgumentException("cannot stand in a page: it holds " + END);
    }
    // A browser hashes what its parser has read: there every end of a line is a line feed.
    text = text.replace("\r\n", "\n");
  }

  /** A file that lies beside a class. */
  public static Inlined beside(Class<?> place, String name) {
    try (InputStream file = place.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + name + " beside " + place);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of a file, which stays open. */
  public static Inlined read(InputStream file) throws IOException {
    return new Inlined(new String(file.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** As a policy names it: nothing but exactly this text is applied or run. */
  public String source() {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.bytes(text)) + "'";
  }
}
