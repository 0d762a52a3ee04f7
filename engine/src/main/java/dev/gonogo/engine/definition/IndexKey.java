package dev.gonogo.engine.definition;

import java.util.List;

/**
 * What an index is sorted or searched by: a column or an expression.
 *
 * @param expression the column or expression, with its collation
 * @param operatorClass with its parameters; empty for the default one
 * @param descending whether the greatest comes first
 * @param nullsFirst by default so exactly where descending
 */
public record IndexKey(
    Expression expression, String operatorClass, boolean descending, boolean nullsFirst) {

  /**
   * Reads one part of the list of keys.
   *
   * @throws IllegalArgumentException where it is none
   */
  static IndexKey of(List<String> words) {
    SqlReader reader = new SqlReader(words);
    Expression expression = new ExpressionReader(reader).read();
    String operatorClass = operatorClass(reader);
    boolean descending = reader.accept("desc");
    if (!descending) {
      reader.accept("asc");
    }
    boolean first = reader.accept("nulls", "first");
    boolean last = !first && reader.accept("nulls", "last");
    if (!reader.isAtEnd()) {
      throw reader.unexpected("\",\" or \")\"");
    }
    return new IndexKey(expression, operatorClass, descending, first || (descending && !last));
  }

  private static String operatorClass(SqlReader reader) {
    StringBuilder name = new StringBuilder();
    while (!reader.isAtEnd()
        && !reader.isAt("asc")
        && !reader.isAt("desc")
        && !(reader.isAt("nulls") && reader.peek(1) != null)) {
      name.append(reader.next("an operator class"));
    }
    return name.toString().replace("'", "");
  }

  boolean isPrintedAs(IndexKey server) {
    return expression.isPrintedAs(server.expression)
        && operatorClass.equals(server.operatorClass)
        && descending == server.descending
        && nullsFirst == server.nullsFirst;
  }
}
