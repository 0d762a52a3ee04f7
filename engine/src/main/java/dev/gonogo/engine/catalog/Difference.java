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
}
