package dev.gonogo.engine.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
  FOREIGN_DATA_WRAPPER,
  FOREIGN_SERVER,
  LANGUAGE,
  LARGE_OBJECT,
  /** Settings, since PostgreSQL 15. */
  PARAMETER,
  TABLESPACE;

  /** The word in the plural, as in {@code tables that deployer creates}. */
  String plural() {
    return this + "s";
  }

  /** What the object is called by its privileges, {@link CatalogObject#whole}. */
  String whole(String object) {
    return switch (this) {
      case TABLE, SEQUENCE -> "relation " + object;
      case FUNCTION -> "routine " + object;
      case TYPE,
          SCHEMA,
          DATABASE,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          LANGUAGE,
          LARGE_OBJECT,
          PARAMETER,
          TABLESPACE ->
          this + " " + object;
    };
  }

  /** The word that GRANT wants; a routine is any of function, procedure and aggregate. */
  String keyword() {
    return this == FUNCTION ? "ROUTINE" : toString().toUpperCase(Locale.ROOT);
  }

  /** {@code SELECT (note) on reservations}, {@code USAGE on schema audit}. */
  String privilege(String privilege, @Nullable String column, String object) {
    String limited =
        column == null ? privilege : privilege + " (" + Identifier.quoted(column) + ")";
    return limited + " on " + (this == TABLE ? object : this + " " + object);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
