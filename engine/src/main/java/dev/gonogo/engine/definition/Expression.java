package dev.gonogo.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An expression of SQL: an operator, function or the like, and what it is applied to.
 *
 * @param head the operator or function; the name or literal itself where there are no operands
 * @param operands in their order
 */
public record Expression(String head, List<Expression> operands) {
  private static final String CAST = "::";
  private static final Pattern LITERAL =
      Pattern.compile("null|[-.0-9].*|\\w?&?'.*", Pattern.DOTALL);

  /** To these the server casts by itself what is nearly the same: character varying to text. */
  private static final Set<String> TEXTS =
      Set.of("text", "text[]", "character varying", "character varying[]", "character");

  public Expression {
    operands = List.copyOf(operands);
  }

  static Expression of(String head, Expression... operands) {
    return new Expression(head, List.of(operands));
  }

  static Expression cast(Expression operand, String type) {
    return of(CAST + type, operand);
  }

  /** With {@code and} and {@code or}, operands of operands are operands: (a and b) and c. */
  static Expression flat(String head, Expression left, Expression right) {
    List<Expression> operands = new ArrayList<>();
    for (Expression side : List.of(left, right)) {
      operands.addAll(side.head.equals(head) ? side.operands : List.of(side));
    }
    return new Expression(head, operands);
  }

  /**
   * Whether the server's expression is the one that an author wrote.
   *
   * <p>Inside of operators and functions the server shows casts that nobody wrote: of every literal
   * to its type, and of texts to {@code text}.
   */
  boolean isPrintedAs(Expression server) {
    return isNumberAs(server)
        || (head.equals(server.head) && areOperandsPrintedAs(server.operands));
  }

  private boolean areOperandsPrintedAs(List<Expression> server) {
    if (operands.size() != server.size()) {
      return false;
    }
    for (int i = 0; i < operands.size(); i++) {
      if (!operands.get(i).isOperandPrintedAs(server.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOperandPrintedAs(Expression server) {
    return isPrintedAs(server)
        || (server.isAddedCast() && isOperandPrintedAs(server.operands.get(0)));
  }

  private boolean isAddedCast() {
    return head.startsWith(CAST)
        && (operands.get(0).isLiteral() || TEXTS.contains(head.substring(CAST.length())));
  }

  private boolean isLiteral() {
    return operands.isEmpty() && LITERAL.matcher(head).matches();
  }

  /** The server writes some numbers as strings: {@code '-1'::integer}. */
  private boolean isNumberAs(Expression server) {
    return isLiteral() && operands.equals(server.operands) && server.head.equals("'" + head + "'");
  }
}
