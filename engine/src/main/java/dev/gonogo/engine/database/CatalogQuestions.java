package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import java.sql.SQLException;
import java.util.List;

/** Who asks the questions of {@code catalog/*.sql}, or only writes them down. */
interface CatalogQuestions {

  /** Every row is one object. */
  void ask(String file, CatalogRow.Mapping<? extends CatalogObject> mapping) throws SQLException;

  /** Every row is several objects. */
  void askForMany(String file, CatalogRow.Mapping<List<CatalogObject>> mapping) throws SQLException;
}
