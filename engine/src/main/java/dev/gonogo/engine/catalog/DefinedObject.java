package dev.gonogo.engine.catalog;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that databases seldom have of their own and that its definition says all about.
 *
 * @param name as SQL writes it after the kind: {@code (text AS mood)} for a cast, {@code
 *     <+>(integer, integer)} for an operator
 * @param schema {@code null} for what lies in none
 * @param owner {@code null} for what has none, such as casts
 * @param definition the statements that would create it, without owner and comment
 * @param comment {@code null} for none
 */
public record DefinedObject(
    Kind kind,
    String name,
    @Nullable String schema,
    @Nullable String owner,
    String definition,
    @Nullable String comment)
    implements CatalogObject {

  /** What it is, later ones made of earlier ones; prints in words. */
  public enum Kind {
    ACCESS_METHOD,
    CAST,
    COLLATION,
    CONVERSION,
    LANGUAGE,
    OPERATOR,
    OPERATOR_FAMILY,
    OPERATOR_CLASS,
    TEXT_SEARCH_PARSER,
    TEXT_SEARCH_TEMPLATE,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_CONFIGURATION,
    TRANSFORM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String noun() {
    return kind.toString();
  }

  @Override
  public String subject() {
    return kind + " " + name;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.ofNullable(schema).map(Schema::whole);
  }
}
