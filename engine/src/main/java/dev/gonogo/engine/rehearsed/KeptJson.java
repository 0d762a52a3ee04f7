package dev.gonogo.engine.rehearsed;

import com.google.gson.JsonParseException;
import dev.gonogo.engine.evidence.DamagedEvidenceException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of JSON, compressed, because a thousand tables are some megabytes.
 *
 * @param what it holds, with its article, for messages
 */
record KeptJson(Path path, String what) {

  /** Writes to something that may fail. */
  interface Writing {
    void write(Writer out) throws IOException;
  }

  /** Reads from something that may fail. */
  interface Reading<T> {
    T read(Reader in) throws IOException;
  }

  void write(Writing content) throws IOException {
    // Not a channel: those cannot be written by an interrupted thread.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(new FileOutputStream(path.toFile())),
                StandardCharsets.UTF_8))) {
      content.write(out);
    }
  }

  /**
   * Reads the file.
   *
   * @throws DamagedEvidenceException where it is not there, torn, or something else
   */
  <T> T read(Reading<T> content) throws IOException {
    if (!Files.exists(path)) {
      throw new DamagedEvidenceException(
          path + " is missing, so nothing is known of this state. Rehearse again", null);
    }
    byte[] bytes = Files.readAllBytes(path);
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
      return content.read(in);
    } catch (IOException | JsonParseException e) {
      // Of bytes in memory, an IOException speaks of nothing but what they say.
      throw new DamagedEvidenceException(
          "%s is not %s that this version of Gonogo has kept: it was changed, torn, or kept"
                  .formatted(path, what)
              + " by another version. Rehearse again",
          e);
    }
  }
}
