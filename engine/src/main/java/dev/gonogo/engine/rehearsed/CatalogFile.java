package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.evidence.DamagedEvidenceException;
import java.io.IOException;
import java.nio.file.Path;

/** The catalog of one state. */
record CatalogFile(KeptJson file) {

  static CatalogFile of(Path folder, int parts) {
    return new CatalogFile(
        new KeptJson(folder.resolve("catalog-" + parts + ".json.gz"), "a catalog"));
  }

  void write(Catalog catalog) throws IOException {
    file.write(out -> CatalogJson.write(catalog, out));
  }

  /**
   * Reads the catalog.
   *
   * @throws DamagedEvidenceException where the file is not there, torn, or something else
   */
  Catalog read() throws IOException {
    return file.read(CatalogJson::read);
  }
}
