package dev.gonogo.engine.catalog;

import java.util.Locale;

/** What kind of relation a {@link Table} is; prints in words. */
public enum TableKind {
  TABLE,
  PARTITIONED_TABLE,
  VIEW,
  MATERIALIZED_VIEW,
  FOREIGN_TABLE;

  /** Whether it holds rows of this database, itself or in its partitions. */
  public boolean isTable() {
    return this == TABLE || this == PARTITIONED_TABLE;
  }

  /** Whether it is defined by a query. */
  public boolean isView() {
    return this == VIEW || this == MATERIALIZED_VIEW;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
