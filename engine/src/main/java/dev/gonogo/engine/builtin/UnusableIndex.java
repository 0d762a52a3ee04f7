package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.TableKind;
import dev.gonogo.engine.evidence.Finding;

/** Says why no query uses an index, and what to do about it. */
final class UnusableIndex {
  private UnusableIndex() {}

  /** A finding on an index that is not {@linkplain Index#usable usable}. */
  static Finding finding(Catalog catalog, Index index) {
    boolean partitioned =
        catalog
            .table(index.table())
            .filter(table -> table.kind() == TableKind.PARTITIONED_TABLE)
            .isPresent();
    String why = index.valid() ? (index.ready() ? "being dropped" : "not ready") : "INVALID";
    String what =
        partitioned
            ? "a partition has no index attached to it. Create one on each and attach it"
            : "no query uses it. Drop it and create it again";
    return Finding.of("%s is %s: %s".formatted(index.subject(), why, what));
  }
}
