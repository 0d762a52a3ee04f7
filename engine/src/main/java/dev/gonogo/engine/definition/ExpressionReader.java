package dev.gonogo.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads an expression as PostgreSQL does, by the precedence of its operators, into one form for all
 * ways to write it: {@code in} as {@code = any}, {@code like} as {@code ~~}, {@code cast} as {@code
 * ::}, without parentheses.
 *
 * <p>Of a query only its value, where it has no FROM, and its WHERE are read; the rest of it is
 * compared word by word.
 *
 * <p>What it does not know, such as SIMILAR TO, stays as it is, word by word: then it has to be
 * written as the server prints it.
 */
final class ExpressionReader {
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> BETWEEN_ARGUMENTS = Set.of(",", "from", "for", "placing");
  private static final Set<String> WHERE = Set.of("where");
  private static final Set<String> QUANTIFIERS = Set.of("any", "some", "all");

  private final SqlReader words;

  ExpressionReader(SqlReader words) {
    this.words = words;
  }

  /** The expression that all these words are. */
  static Expression whole(List<String> words) {
    return isQuery(words) ? query(words) : expression(words);
  }

  private static Expression expression(List<String> words) {
    SqlReader reader = new SqlReader(words);
    Expression first = new ExpressionReader(reader).read();
    List<Expression> all = new ArrayList<>(List.of(first));
    reader.rest().forEach(word -> all.add(Expression.of(word)));
    return all.size() == 1 ? first : new Expression("", all);
  }

  /**
   * The longest expression that these words begin with.
   *
   * @throws IllegalArgumentException where there is none, or it is not complete
   */
  Expression read() {
    return read(Precedence.NONE);
  }

  private Expression read(int above) {
    Expression left = operand();
    int precedence = Precedence.of(words.peek());
    while (precedence > above) {
      left = operation(left, precedence);
      precedence = Precedence.of(words.peek());
    }
    return left;
  }

  // What stands before an operator

  private Expression operand() {
    if (words.isAt("(")) {
      List<Expression> inside = parts(words.group(), COMMA);
      return inside.size() == 1 ? inside.get(0) : new Expression("row", inside);
    }
    String word = words.next("an expression");
    if (word.equals("not")) {
      return Expression.of("not", read(Precedence.NOT - 1));
    }
    if (Precedence.isOperator(word)) {
      return signed(word);
    }
    if (word.equals("cast") && words.isAt("(")) {
      return cast(new SqlReader(words.group()));
    }
    if (word.equals("case")) {
      return cases();
    }
    if (word.equals("array") && words.isAt("[")) {
      return new Expression("array", parts(words.group(), COMMA));
    }
    return named(word);
  }

  private Expression signed(String sign) {
    String number = words.peek();
    if (sign.equals("-") && number != null && Character.isDigit(number.charAt(0))) {
      return Expression.of("-" + words.next("a number"));
    }
    int precedence = sign.equals("-") || sign.equals("+") ? Precedence.SIGN : Precedence.OPERATOR;
    return Expression.of(sign, read(precedence));
  }

  private static Expression cast(SqlReader inside) {
    Expression operand = new ExpressionReader(inside).read();
    inside.expect("as");
    return Expression.cast(operand, SqlType.read(inside));
  }

  /** The server always writes ELSE. */
  private Expression cases() {
    List<Expression> parts = new ArrayList<>();
    if (!words.isAt("when")) {
      parts.add(Expression.of("of", read()));
    }
    while (words.accept("when")) {
      parts.add(read());
      words.expect("then");
      parts.add(read());
    }
    parts.add(words.accept("else") ? read() : Expression.of("null"));
    words.expect("end");
    return new Expression("case", parts);
  }

  /** A literal, a name, a call of a function, or a type before a literal: {@code date '…'}. */
  private Expression named(String first) {
    String name = words.accept(".") ? first + "." + words.name("a name") : first;
    if (words.isAt("(")) {
      return new Expression(name + "()", parts(words.group(), BETWEEN_ARGUMENTS));
    }
    String following = words.peek();
    if (following != null && following.startsWith("'") && Character.isLetter(first.charAt(0))) {
      Expression literal = Expression.of(words.next("a literal"));
      return Expression.cast(literal, SqlType.read(new SqlReader(List.of(name))));
    }
    return Expression.of(name);
  }

  private static List<Expression> parts(List<String> group, Set<String> separators) {
    return isQuery(group)
        ? List.of(query(group))
        : SqlReader.split(group, separators).stream().map(ExpressionReader::whole).toList();
  }

  // Queries in parentheses

  private static boolean isQuery(List<String> words) {
    return !words.isEmpty() && words.get(0).equals("select");
  }

  private static Expression query(List<String> words) {
    List<List<String>> parts = SqlReader.split(words, WHERE);
    if (parts.size() == 1 && !words.contains("from") && words.size() > 1) {
      return Expression.of("select", value(words.subList(1, words.size())));
    }
    String from = String.join(" ", parts.get(0));
    List<Expression> conditions = parts.stream().skip(1).map(ExpressionReader::whole).toList();
    return new Expression(from, conditions);
  }

  /** The server names every column that it prints. */
  private static Expression value(List<String> words) {
    int as = words.size() - 2;
    boolean named = as > 0 && words.get(as).equals("as");
    return whole(named ? words.subList(0, as) : words);
  }

  // What stands behind it

  private Expression operation(Expression left, int precedence) {
    if (words.isAt("[")) {
      return Expression.of("[]", left, whole(words.group()));
    }
    String word = words.next("an operator");
    return switch (word) {
      case "and", "or" -> Expression.flat(word, left, read(precedence));
      case "is" -> is(left);
      case "isnull" -> Expression.of("is null", left);
      case "notnull" -> Expression.of("is not null", left);
      case "not" -> membership("not " + words.next("in, between or like"), left);
      case "in", "between", "like", "ilike" -> membership(word, left);
      case "::" -> Expression.cast(left, SqlType.read(words));
      case "collate" -> Expression.of("collate " + words.name("a collation"), left);
      case "at" -> atTimeZone(left, precedence);
      case "operator" -> binary(String.join("", words.group()), left, precedence);
      default -> binary(word, left, precedence);
    };
  }

  private Expression is(Expression left) {
    String not = words.accept("not") ? "not " : "";
    if (words.accept("distinct", "from")) {
      return Expression.of("is " + not + "distinct from", left, read(Precedence.IS));
    }
    return Expression.of("is " + not + words.next("null, true or false"), left);
  }

  private Expression membership(String word, Expression left) {
    return switch (word) {
      case "in" -> in("=", "= any", left);
      case "not in" -> in("<>", "<> all", left);
      case "between" -> between("and", ">=", "<=", left);
      case "not between" -> between("or", "<", ">", left);
      case "like" -> Expression.of("~~", left, read(Precedence.MEMBERSHIP));
      case "not like" -> Expression.of("!~~", left, read(Precedence.MEMBERSHIP));
      case "ilike" -> Expression.of("~~*", left, read(Precedence.MEMBERSHIP));
      case "not ilike" -> Expression.of("!~~*", left, read(Precedence.MEMBERSHIP));
      default -> throw words.unexpected("in, between or like after \"not\"");
    };
  }

  private Expression in(String one, String several, Expression left) {
    List<Expression> list = parts(words.group(), COMMA);
    return list.size() == 1
        ? Expression.of(one, left, list.get(0))
        : Expression.of(several, left, new Expression("array", list));
  }

  private Expression between(String both, String low, String high, Expression left) {
    Expression least = Expression.of(low, left, read(Precedence.MEMBERSHIP));
    words.expect("and");
    return Expression.flat(both, least, Expression.of(high, left, read(Precedence.MEMBERSHIP)));
  }

  private Expression atTimeZone(Expression left, int precedence) {
    words.expect("time");
    words.expect("zone");
    return Expression.of("at time zone", left, read(precedence));
  }

  private Expression binary(String word, Expression left, int precedence) {
    String operator = word.equals("!=") ? "<>" : word;
    String quantifier = words.peek();
    if (quantifier != null && QUANTIFIERS.contains(quantifier) && "(".equals(words.peek(1))) {
      String every = words.next("all").equals("all") ? " all" : " any";
      return Expression.of(operator + every, left, whole(words.group()));
    }
    return Expression.of(operator, left, read(precedence));
  }
}
