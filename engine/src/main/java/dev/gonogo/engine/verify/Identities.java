package dev.gonogo.engine.verify;

import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.sql.BlockedQueryException;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.QueryException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the actors are on production.
 *
 * @param me who, by the name of the actor; a secret
 * @param obstacles what to do where it is not known, by the name of the actor
 */
record Identities(Map<String, String> me, Map<String, String> obstacles) {
  static final Identities NONE = new Identities(Map.of(), Map.of());

  /** A shorter one, such as 17, says nothing where it does not stand as a literal. */
  private static final int TELLING = 6;

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

  Identities {
    me = Collections.unmodifiableMap(new LinkedHashMap<>(me));
    obstacles = Map.copyOf(obstacles);
  }

  /**
   * Finds out.
   *
   * @param variables of the environment
   */
  static Identities of(
      Map<String, DeclaredActor> actors,
      Function<String, Optional<String>> variables,
      ReadOnlyDatabase database) {
    Map<String, String> me = new LinkedHashMap<>();
    Map<String, String> obstacles = new LinkedHashMap<>();
    actors.forEach(
        (name, actor) -> {
          try {
            find(name, actor, variables, database).ifPresent(found -> me.put(name, found));
          } catch (BlockedQueryException | QueryException unknown) {
            obstacles.put(
                name,
                "who %s is on production is not known: %s".formatted(name, unknown.getMessage()));
          }
        });
    return new Identities(me, obstacles);
  }

  private static Optional<String> find(
      String name,
      DeclaredActor actor,
      Function<String, Optional<String>> variables,
      ReadOnlyDatabase database) {
    if (actor.pickOnProduction().isPresent()) {
      return Optional.of(picked(database.query(actor.pickOnProduction().get())));
    }
    if (actor.meOnProduction().isEmpty() && actor.meOnStaging().isPresent()) {
      throw new BlockedQueryException(
          "the spec file says it of staging only. Write \"production\" or \"pick\" under actors: %s: me"
              .formatted(name));
    }
    return actor.meOnProduction().map(written -> filled(written, variables));
  }

  /** An answer to a query that picks somebody. */
  static Answer anyAnswer(String somebody) {
    return Answer.of(new Rows(List.of("me"), List.of(List.of(somebody)), false));
  }

  private static String picked(Rows rows) {
    boolean one = rows.rows().size() == 1 && rows.columns().size() == 1;
    String value = one ? rows.rows().get(0).get(0) : null;
    if (value == null) {
      throw new BlockedQueryException(
          "its \"pick\" returned %s, and not one value"
              .formatted(one ? "NULL" : rows.rows().size() + " rows"));
    }
    return value;
  }

  private static String filled(String written, Function<String, Optional<String>> variables) {
    return VARIABLE
        .matcher(written)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), variables)));
  }

  private static String value(String variable, Function<String, Optional<String>> variables) {
    return variables
        .apply(variable)
        .orElseThrow(
            () ->
                new BlockedQueryException(
                    "the environment variable %s is not set".formatted(variable)));
  }

  /** A text in which nobody is named. */
  String hiddenIn(String text) {
    String hidden = text;
    for (Map.Entry<String, String> somebody : me.entrySet()) {
      String name = "<" + somebody.getKey() + ">";
      hidden = hidden.replace(Literal.of(somebody.getValue()), "'" + name + "'");
      if (somebody.getValue().length() >= TELLING) {
        hidden = hidden.replace(somebody.getValue(), name);
      }
    }
    return hidden;
  }
}
