package dev.gonogo.engine.guard;

import dev.gonogo.engine.sql.Token;
import dev.gonogo.engine.sql.WrittenName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a query may be calling, as far as its tokens tell: rather too much than too little.
 *
 * @param functions names before a parenthesis, key words and column lists among them
 * @param attributes names after a dot, which call a function where a row has no such column
 * @param names all names there are, as the catalog holds them
 * @param operators runs of the characters that operators are made of
 */
record Calls(
    Set<QualifiedName> functions,
    Set<String> attributes,
    Set<String> names,
    Set<String> operators) {

  /** A name as the catalog holds it; the schema is empty where it is not written. */
  record QualifiedName(String schema, String name) {
    private static final Set<String> OF_POSTGRESQL = Set.of("", "pg_catalog", "information_schema");

    /** Whether it may name a function of PostgreSQL's own. */
    boolean mayBeBuiltIn() {
      return OF_POSTGRESQL.contains(schema);
    }
  }

  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

  Calls {
    functions = Set.copyOf(functions);
    attributes = Set.copyOf(attributes);
    names = Set.copyOf(names);
    operators = Set.copyOf(operators);
  }

  /** Of the tokens of a text, none of which is a name in Unicode escapes. */
  static Calls in(String text, List<Token> tokens) {
    Reading reading = new Reading(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      reading.take(i);
    }
    return new Calls(reading.functions, reading.attributes, reading.names, reading.operators);
  }

  /** To so many bytes, and to whole characters (PostgreSQL manual: Identifiers and Key Words). */
  private static String cut(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, WrittenName.LONGEST);
    while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private static final class Reading {
    private final String text;
    private final List<Token> tokens;
    private final Set<QualifiedName> functions = new LinkedHashSet<>();
    private final Set<String> attributes = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> operators = new LinkedHashSet<>();

    Reading(String text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    void take(int i) {
      Token token = tokens.get(i);
      if (isName(i)) {
        named(i);
      } else if (isOperator(i)
          && !(isOperator(i - 1) && tokens.get(i - 1).end() == token.start())) {
        operators.addAll(run(i));
      }
    }

    private void named(int i) {
      String name = name(i);
      names.add(name);
      boolean qualified = isDot(i - 1);
      if (is(i + 1, Token.Kind.OPEN)) {
        String schema = qualified && isName(i - 2) ? name(i - 2) : "";
        functions.add(new QualifiedName(schema, name));
      } else if (qualified) {
        attributes.add(name);
      }
    }

    /** The name that a token is, as the catalog holds it. */
    private String name(int i) {
      return cut(WrittenName.meant(tokens.get(i).in(text)));
    }

    /** The run that begins here and its beginnings: a server may read a part of it only. */
    private List<String> run(int i) {
      List<String> beginnings = new ArrayList<>();
      StringBuilder run = new StringBuilder();
      int end = tokens.get(i).start();
      for (int j = i; isOperator(j) && tokens.get(j).start() == end; j++) {
        run.append(tokens.get(j).in(text));
        end = tokens.get(j).end();
        beginnings.add(run.toString());
      }
      return beginnings;
    }

    private boolean isName(int i) {
      return is(i, Token.Kind.WORD) || is(i, Token.Kind.QUOTED_NAME);
    }

    private boolean isDot(int i) {
      return is(i, Token.Kind.OTHER) && tokens.get(i).in(text).equals(".");
    }

    private boolean isOperator(int i) {
      return is(i, Token.Kind.OTHER) && OPERATOR_CHARACTERS.contains(tokens.get(i).in(text));
    }

    private boolean is(int i, Token.Kind kind) {
      return i >= 0 && i < tokens.size() && tokens.get(i).kind() == kind;
    }
  }
}
