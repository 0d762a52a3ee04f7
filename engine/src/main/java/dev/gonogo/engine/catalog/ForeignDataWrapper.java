package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign-data wrapper (PostgreSQL manual, pg_foreign_data_wrapper).
 *
 * @param handler the function that reads and writes; {@code null} for none
 * @param validator the function that checks options; {@code null} for none
 * @param options as {@code name=value}, sorted, secrets by their fingerprint
 * @param comment {@code null} for none
 */
public record ForeignDataWrapper(
    String name,
    String owner,
    @Nullable QualifiedName handler,
    @Nullable QualifiedName validator,
    List<String> options,
    @Nullable String comment)
    implements CatalogObject {

  public ForeignDataWrapper {
    options = List.copyOf(options);
  }

  @Override
  public String noun() {
    return "foreign-data wrapper";
  }

  @Override
  public String subject() {
    return "foreign-data wrapper " + Identifier.quoted(name);
  }

  @Override
  public String whole() {
    return ObjectKind.FOREIGN_DATA_WRAPPER.whole(Identifier.quoted(name));
  }
}
