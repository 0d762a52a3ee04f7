package dev.gonogo.engine.definition;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;

/** The name of a schema, or of anything else that is in no schema. */
public final class SchemaName {
  private SchemaName() {}

  /**
   * The name that is meant: unquoted letters in lower case, without quotes.
   *
   * @param noun what it is the name of
   * @throws IllegalArgumentException where it is not one name
   */
  public static String parse(String written, String noun) {
    List<String> words = SqlWords.of(written);
    if (words.size() != 1) {
      throw new IllegalArgumentException(
          "\"%s\" is not the name of a %s: write name or \"Quoted\"".formatted(written, noun));
    }
    return QualifiedName.parse(words.get(0)).name();
  }
}
