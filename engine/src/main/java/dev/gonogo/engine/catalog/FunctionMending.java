package dev.gonogo.engine.catalog;

import dev.gonogo.engine.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Functions and procedures; an aggregate is not created again, because its parts are only named.
 */
final class FunctionMending implements Mender<Function> {

  @Override
  public String named(Function function) {
    boolean aggregate = function.kind().equals("aggregate");
    String arguments =
        aggregate && function.argumentTypes().isEmpty() ? "*" : function.argumentTypes();
    return keyword(function) + " " + function.name() + "(" + arguments + ")";
  }

  private static String keyword(Function function) {
    return switch (function.kind()) {
      case "procedure" -> "PROCEDURE";
      case "aggregate" -> "AGGREGATE";
      default -> "FUNCTION";
    };
  }

  @Override
  public Optional<String> create(Function function) {
    return statement("CREATE ", function)
        .map(
            create ->
                Sql.all(
                    create,
                    Sql.owner(named(function), function.owner()),
                    Sql.commentIfAny(named(function), function.comment())));
  }

  @Override
  public Optional<String> alter(Function function, Function former, String property) {
    String alter = "ALTER " + named(function) + " ";
    return switch (property) {
      case "volatility" -> Optional.of(alter + volatility(former));
      case "securityDefiner" ->
          Optional.of(alter + "SECURITY " + (former.securityDefiner() ? "DEFINER" : "INVOKER"));
      case "leakproof" -> Optional.of(alter + (former.leakproof() ? "LEAKPROOF" : "NOT LEAKPROOF"));
      case "strict" -> Optional.of(alter + (former.strict() ? "STRICT" : "CALLED ON NULL INPUT"));
      case "parallel" -> Optional.of(alter + parallel(former));
      case "cost" -> Optional.of(alter + "COST " + former.cost());
      case "rows" -> Optional.of(alter + "ROWS " + former.rows());
      case "configuration" -> configuration(alter, function, former);
      case "source", "language" -> statement("CREATE OR REPLACE ", former);
      default -> Optional.empty();
    };
  }

  private static Optional<String> configuration(String alter, Function function, Function former) {
    if (Sql.holdsSecrets(former.configuration())) {
      return Optional.empty();
    }
    List<String> statements = new ArrayList<>();
    for (String name : Sql.gone(function.configuration(), former.configuration())) {
      statements.add(alter + "RESET " + SettingSql.name(name));
    }
    former.configuration().forEach(setting -> statements.add(alter + SettingSql.set(setting)));
    return Optional.of(Sql.all(statements));
  }

  private static Optional<String> statement(String create, Function function) {
    boolean known =
        !function.kind().equals("aggregate")
            && function.transforms().isEmpty()
            && !Sql.holdsSecrets(function.configuration())
            && !function.language().equals("c");
    return known ? Optional.of(written(create, function)) : Optional.empty();
  }

  private static String written(String create, Function function) {
    StringJoiner words = new StringJoiner(" ");
    words.add(
        create + keyword(function) + " " + function.name() + "(" + function.arguments() + ")");
    if (function.returns() != null) {
      words.add("RETURNS " + function.returns());
    }
    words.add("LANGUAGE " + Identifier.quoted(function.language()));
    if (!function.kind().equals("procedure")) {
      attributes(function).forEach(words::add);
    }
    if (function.securityDefiner()) {
      words.add("SECURITY DEFINER");
    }
    function.configuration().forEach(setting -> words.add(SettingSql.set(setting)));
    return words.add(body(function)).toString();
  }

  private static List<String> attributes(Function function) {
    List<String> attributes = new ArrayList<>();
    if (function.kind().equals("window function")) {
      attributes.add("WINDOW");
    }
    attributes.add(volatility(function));
    if (function.leakproof()) {
      attributes.add("LEAKPROOF");
    }
    if (function.strict()) {
      attributes.add("STRICT");
    }
    attributes.add(parallel(function));
    attributes.add("COST " + function.cost());
    if (!function.rows().equals("0")) {
      attributes.add("ROWS " + function.rows());
    }
    if (function.support() != null) {
      attributes.add("SUPPORT " + function.support());
    }
    return attributes;
  }

  private static String volatility(Function function) {
    return function.volatility().name();
  }

  private static String parallel(Function function) {
    return "PARALLEL " + function.parallel().toUpperCase(Locale.ROOT);
  }

  /** A body of the SQL standard was parsed and printed again; any other is a string. */
  private static String body(Function function) {
    String source = function.source();
    boolean parsed = source.startsWith("BEGIN ATOMIC") || source.startsWith("RETURN ");
    if (parsed && function.language().equals("sql")) {
      return source;
    }
    String quote = "$function$";
    return source.contains(quote) ? "AS " + Literal.of(source) : "AS " + quote + source + quote;
  }
}
