package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database of the cluster (PostgreSQL manual, pg_database), template0 left out.
 *
 * @param localeProvider {@code libc}, {@code icu} or {@code builtin}; always {@code libc} before
 *     PostgreSQL 15
 * @param locale of ICU or the built-in provider; {@code null} for others
 * @param icuRules {@code null} for none
 * @param connectionLimit -1 for none
 * @param tablespace where its objects lie unless they say otherwise
 * @param comment {@code null} for none
 */
public record Database(
    String name,
    String owner,
    String encoding,
    String collate,
    String characterType,
    String localeProvider,
    @Nullable String locale,
    @Nullable String icuRules,
    boolean allowsConnections,
    boolean template,
    int connectionLimit,
    String tablespace,
    @Nullable String comment)
    implements CatalogObject {

  /** The one that a catalog is of; empty where it was not read. */
  public static Optional<Database> of(Catalog catalog) {
    return catalog.objects(Database.class).stream()
        .filter(database -> database.name().equals(catalog.database()))
        .findFirst();
  }

  @Override
  public String noun() {
    return "database";
  }

  @Override
  public String subject() {
    return whole(name);
  }

  static String whole(String database) {
    return "database " + Identifier.quoted(database);
  }
}
