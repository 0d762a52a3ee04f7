package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.evidence.Outcome;

/** A question about the structure of a database, answered from its catalog in memory. */
public non-sealed interface StructuralCheck extends Check {

  /** Judges a catalog. */
  Outcome check(Catalog catalog);
}
