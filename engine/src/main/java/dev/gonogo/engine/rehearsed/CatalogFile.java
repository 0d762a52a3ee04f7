package dev.gonogo.engine.rehearsed;

import com.google.gson.JsonParseException;
import dev.gonogo.engine.catalog.Catalog;
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

/** The catalog of one state: JSON, compressed, because a thousand tables are some megabytes. */
record CatalogFile(Path path) {

  static CatalogFile of(Path folder, int parts) {
    return new CatalogFile(folder.resolve("catalog-" + parts + ".json.gz"));
  }

  void write(Catalog catalog) throws IOException {
    // Not a channel: those cannot be written by an interrupted thread.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(new FileOutputStream(path.toFile())),
                StandardCharsets.UTF_8))) {
      CatalogJson.write(catalog, out);
    }
  }

  /**
   * Reads the catalog.
   *
   * @throws DamagedEvidenceException where the file is not there, torn, or something else
   */
  Catalog read() throws IOException {
    if (!Files.exists(path)) {
      throw new DamagedEvidenceException(
          path + " is missing, so nothing is known of this state. Rehearse again", null);
    }
    byte[] bytes = Files.readAllBytes(path);
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
      return CatalogJson.read(in);
    } catch (IOException | JsonParseException e) {
      // Of bytes in memory, an IOException speaks of nothing but what they say.
      throw new DamagedEvidenceException(
          "%s is not a catalog that this version of Gonogo has kept: it was changed, torn, or kept"
                  .formatted(path)
              + " by another version. Rehearse again",
          e);
    }
  }
}
