package dev.gonogo.engine.yaml;

import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of the files a record type binds, for completion and checking in
 * editors. Stateless.
 */
public final class JsonSchema {

  private JsonSchema() {}

  /**
   * The schema as pretty-printed JSON; the same text for the same types.
   *
   * @param root the record of a whole file
   * @param open for each record type marked {@link Open} the keys it takes and what they bind to
   * @throws IllegalArgumentException where a type cannot be bound or an open record is not listed,
   *     errors of the program
   */
  @SuppressWarnings("DoNotCallSuggester") // until the next commit
  public static String of(Class<?> root, Map<Class<?>, Map<String, Class<?>>> open) {
    throw new UnsupportedOperationException("next commit");
  }
}
