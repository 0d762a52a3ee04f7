package dev.gonogo.engine.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One difference between two catalogs; prints as the sentence a person would say. */
public sealed interface Difference {

  /** The object that differs: as it was when it is missing, as it is otherwise. */
  CatalogObject object();

  /**
   * What differs, without saying on which side it is: for who compares two places instead of two
   * times.
   */
  default String what() {
    return toString();
  }

  /**
   * The SQL that would turn the later catalog back into the former in this respect, for a superuser
   * in the database; several statements are separated by {@code ;} and a line end.
   *
   * @return empty where it is not plain: where data or secrets are gone, or where the catalog does
   *     not hold everything
   */
  default Optional<String> mending() {
    return Optional.empty();
  }

  /**
   * An object that was there before and is gone, with everything that was part of it.
   *
   * @param parts such as a table's columns and indexes; empty when it had none
   */
  record Missing(CatalogObject object, List<CatalogObject> parts) implements Difference {

    public Missing {
      requireNonNull(object, "object");
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<String> mending() {
      return Mending.missing(object, parts);
    }

    @Override
    public String what() {
      return object.statement() + Phrase.with(parts);
    }

    @Override
    public String toString() {
      return object.missing() + Phrase.with(parts);
    }
  }

  /**
   * An object that was not there before, with everything that is part of it.
   *
   * @param parts such as a table's columns and indexes; empty when it has none
   */
  record LeftOver(CatalogObject object, List<CatalogObject> parts) implements Difference {

    public LeftOver {
      requireNonNull(object, "object");
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<String> mending() {
      return Mending.leftOver(object, parts);
    }

    @Override
    public String what() {
      return object.statement() + Phrase.with(parts);
    }

    @Override
    public String toString() {
      return object.leftOver() + Phrase.with(parts);
    }
  }

  /**
   * One property of an object that is there before and after.
   *
   * @param former the object as it was
   * @param property the name of the record component
   * @param before {@code null} for none
   * @param after {@code null} for none
   */
  record Changed(
      CatalogObject object,
      CatalogObject former,
      String property,
      @Nullable Object before,
      @Nullable Object after)
      implements Difference {

    public Changed {
      requireNonNull(object, "object");
      requireNonNull(former, "former");
      requireNonNull(property, "property");
    }

    @Override
    public Optional<String> mending() {
      return Mending.changed(object, former, property, before);
    }

    @Override
    public String toString() {
      return object.changed(property, before, after);
    }
  }

  /**
   * Rows of a table that differ in one way, named by their keys.
   *
   * @param object the table, or the extension whose configuration the table holds
   */
  record Rows(CatalogObject object, QualifiedName table, RowChange change, RowKeys keys)
      implements Difference {

    public Rows {
      requireNonNull(object, "object");
      requireNonNull(table, "table");
      requireNonNull(change, "change");
      requireNonNull(keys, "keys");
    }

    @Override
    public String toString() {
      return "%s of %s %s: %s"
          .formatted(keys.counted("row"), table, change.verb(keys.count()), keys);
    }
  }

  /**
   * Rows of a table that differ and have no key to name them: one that changed counts as missing
   * and as left over.
   *
   * @param object the table, or the extension whose configuration the table holds
   * @param exact whether these are all of them; otherwise there are at least so many
   */
  record UnnamedRows(
      CatalogObject object,
      QualifiedName table,
      long missing,
      long leftOver,
      boolean exact,
      NamelessRows why)
      implements Difference {

    public UnnamedRows {
      requireNonNull(object, "object");
      requireNonNull(table, "table");
      requireNonNull(why, "why");
      if (missing + leftOver < 1) {
        throw new IllegalArgumentException("no row of " + table + " differs");
      }
    }

    @Override
    public String toString() {
      return (exact ? "" : "at least ") + counted() + "; " + why.reason(table);
    }

    private String counted() {
      if (missing == 0) {
        return counted(leftOver, RowChange.LEFT_OVER);
      }
      String alsoLeftOver =
          leftOver == 0 ? "" : " and " + leftOver + " " + RowChange.LEFT_OVER.verb(leftOver);
      return counted(missing, RowChange.MISSING) + alsoLeftOver;
    }

    private String counted(long count, RowChange change) {
      return "%s of %s %s".formatted(Phrase.count(count, "row"), table, change.verb(count));
    }
  }

  /**
   * A sequence that has counted further, or less far, than before.
   *
   * @param object the sequence, or the extension whose configuration it holds
   */
  record Counted(
      CatalogObject object, QualifiedName sequence, SequencePosition before, SequencePosition after)
      implements Difference {

    public Counted {
      requireNonNull(object, "object");
      requireNonNull(sequence, "sequence");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    @Override
    public String toString() {
      return "sequence %s %s, %s".formatted(sequence, after.present(), before.past());
    }
  }

  /**
   * Large objects that hold something else than before (PostgreSQL manual, Large Objects); those
   * that are missing or left over are known to the catalogs.
   *
   * @param object the database, because large objects are in no schema
   */
  record LargeObjects(CatalogObject object, RowKeys keys) implements Difference {

    public LargeObjects {
      requireNonNull(object, "object");
      requireNonNull(keys, "keys");
    }

    @Override
    public String toString() {
      return keys.count() == 1
          ? "large object %s changed".formatted(keys)
          : "%s changed: %s".formatted(keys.counted("large object"), keys);
    }
  }
}
