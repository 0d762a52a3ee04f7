package dev.gonogo.engine.catalog;

import java.util.Locale;

/** What privileges are granted on; prints in words. */
public enum ObjectKind {
  /** Tables, views, materialized views and foreign tables. */
  TABLE,
  SEQUENCE,
  /** Functions, procedures and aggregates. */
  FUNCTION,
  TYPE,
  SCHEMA,
  DATABASE,
  LANGUAGE;

  /** The word in the plural, as in {@code tables that deployer creates}. */
  String plural() {
    return this + "s";
  }

  /** What the object is called by its privileges, {@link CatalogObject#whole}. */
  String whole(String object) {
    return switch (this) {
      case TABLE, SEQUENCE -> "relation " + object;
      case FUNCTION -> "routine " + object;
      case TYPE, SCHEMA, DATABASE, LANGUAGE -> this + " " + object;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
