package dev.gonogo.engine.yaml;

import java.util.Map;

/** The reference page of the files a record type binds, in Markdown. Stateless. */
public final class Reference {

  private Reference() {}

  /**
   * The page: for each record a heading, what it is, and a table of its keys.
   *
   * @param title the heading of the page
   * @param root the record of a whole file
   * @param open for each record type marked {@link Open} the keys it takes and what they bind to
   * @throws IllegalArgumentException where a type cannot be bound or an open record is not listed,
   *     errors of the program
   */
  public static String of(String title, Class<?> root, Map<Class<?>, Map<String, Class<?>>> open) {
    return "# " + title + "\n\n" + new ReferencePage(new Definitions(root, open)).sections();
  }
}
