package dev.gonogo.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what follows the name of a column in CREATE TABLE: PostgreSQL manual, CREATE TABLE. */
final class ColumnReader {
  private static final Set<String> SERIAL =
      Set.of("smallserial", "serial", "bigserial", "serial2", "serial4", "serial8");
  private static final Set<String> CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "check", "references");
  private static final Set<String> CLAUSES = Set.of("null", "default", "generated", "collate");

  private final String text;
  private final SqlReader words;
  private @Nullable String collation;
  private boolean notNull;
  private @Nullable Expression value;
  private @Nullable String generated;
  private @Nullable Expression formula;

  ColumnReader(String written) {
    text = written.strip().replaceAll("\\s+", " ");
    words = new SqlReader(SqlWords.of(text));
  }

  /**
   * The definition that all the words are.
   *
   * @throws IllegalArgumentException where they are none
   */
  ColumnDefinition read() {
    String type = type(words);
    while (!words.isAtEnd()) {
      clause();
    }
    return new ColumnDefinition(
        type,
        Optional.ofNullable(collation),
        notNull,
        Optional.ofNullable(value),
        Optional.ofNullable(generated),
        Optional.ofNullable(formula),
        text);
  }

  /**
   * Reads a type as columns have it.
   *
   * @throws IllegalArgumentException where there is none, or it is only a way to write another one
   */
  static String type(SqlReader words) {
    String first = words.peek();
    if (first != null && SERIAL.contains(first)) {
      throw new IllegalArgumentException(
          "%s is no type. Write the one it stands for, with not null and default nextval('…')"
              .formatted(first));
    }
    String type = SqlType.read(words);
    if (type.equals("character") || type.equals("bit")) {
      return type + "(1)";
    }
    return type.replaceFirst("^numeric\\((\\d+)\\)", "numeric($1,0)");
  }

  private void clause() {
    if (words.accept("not", "null")) {
      notNull = true;
    } else if (words.accept("collate")) {
      collation = words.name("a collation");
    } else if (words.accept("default")) {
      value = value(expression());
    } else if (words.accept("generated")) {
      generated();
    } else if (!words.accept("null")) {
      throw refused();
    }
  }

  private IllegalArgumentException refused() {
    String word = words.peek();
    return word != null && CONSTRAINTS.contains(word)
        ? new IllegalArgumentException("constraints are judged by the check \"constraints\"")
        : words.unexpected("not null, null, default, generated, collate or the end");
  }

  /** All words up to the next clause; NOT in an expression stands in parentheses here. */
  private List<String> expression() {
    List<String> expression = new ArrayList<>();
    do {
      if (words.isAt("(") || words.isAt("[")) {
        String opening = words.isAt("(") ? "(" : "[";
        expression.add(opening);
        expression.addAll(words.group());
        expression.add(opening.equals("(") ? ")" : "]");
      } else {
        expression.add(words.next("an expression"));
      }
    } while (!words.isAtEnd() && !isAtClause());
    return expression;
  }

  private boolean isAtClause() {
    String word = words.peek();
    return word != null
        && (CLAUSES.contains(word)
            || CONSTRAINTS.contains(word)
            || (word.equals("not") && "null".equals(words.peek(1))));
  }

  /** The server leaves out a null, or writes it with the type. */
  private static @Nullable Expression value(List<String> written) {
    Expression read = ExpressionReader.whole(written);
    boolean cast = read.head().startsWith("::");
    return (cast ? read.operands().get(0) : read).equals(Expression.of("null")) ? null : read;
  }

  private void generated() {
    String when = words.accept("by", "default") ? "by default" : "always";
    if (when.equals("always")) {
      words.expect("always");
    }
    words.expect("as");
    if (words.accept("identity")) {
      generated = when + " as identity";
      notNull = true;
    } else {
      formula = ExpressionReader.whole(words.group());
      generated = words.accept("stored") ? "stored" : "virtual";
      words.accept("virtual");
    }
  }
}
