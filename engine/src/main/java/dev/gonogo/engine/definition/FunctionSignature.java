package dev.gonogo.engine.definition;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A function with the types of its arguments, in one spelling: {@code book(integer, text)}. */
public final class FunctionSignature {
  private FunctionSignature() {}

  /**
   * Reads what an author or the server wrote.
   *
   * @throws IllegalArgumentException where it is not a name and a list of types
   */
  public static String parse(String written) {
    try {
      SqlReader words = new SqlReader(SqlWords.of(written));
      QualifiedName name = QualifiedName.parse(words.name("a name"));
      String types =
          SqlReader.split(words.group(), Set.of(",")).stream()
              .map(FunctionSignature::type)
              .collect(Collectors.joining(", ", "(", ")"));
      if (!words.isAtEnd()) {
        throw words.unexpected("the end");
      }
      return name + types;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a function with the types of its arguments: %s. Write it such as book(integer, text)"
              .formatted(written, e.getMessage()),
          e);
    }
  }

  private static String type(List<String> written) {
    SqlReader words = new SqlReader(written);
    String type = SqlType.read(words);
    if (!words.isAtEnd()) {
      throw words.unexpected("\",\" or \")\"");
    }
    return type;
  }
}
