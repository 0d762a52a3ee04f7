package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pieces of statements that more than one kind of object has. */
final class Sql {

  /** Between statements. */
  private static final String NEXT = ";\n";

  /** What stands for a value that a catalog may not hold. */
  private static final String HIDDEN = "=sha256:";

  private Sql() {}

  /** The statements one after the other, empty ones left out. */
  static String all(String... statements) {
    return Stream.of(statements).filter(part -> !part.isEmpty()).collect(joining(NEXT));
  }

  static String all(List<String> statements) {
    return String.join(NEXT, statements);
  }

  static String literals(List<String> texts) {
    return texts.stream().map(Literal::of).collect(joining(", "));
  }

  static String names(List<String> names) {
    return names.stream().map(Identifier::quoted).collect(joining(", "));
  }

  /** Roles, among which {@code public} is everybody. */
  static String grantees(List<String> roles) {
    return roles.stream().map(Grantee::named).collect(joining(", "));
  }

  static String owner(String named, String owner) {
    return "ALTER " + named + " OWNER TO " + Identifier.quoted(owner);
  }

  static String comment(String named, @Nullable String comment) {
    return "COMMENT ON " + named + " IS " + (comment == null ? "NULL" : Literal.of(comment));
  }

  /** For an object that was created without one. */
  static String commentIfAny(String named, @Nullable String comment) {
    return comment == null ? "" : comment(named, comment);
  }

  /** {@code prefix + " " + text}, or nothing where there is no text. */
  static String optional(String prefix, @Nullable String text) {
    return text == null ? "" : " " + prefix + " " + text;
  }

  /** {@code WITH (fillfactor='70')}, or nothing. */
  static String with(List<String> options) {
    return options.isEmpty() ? "" : " WITH (" + assignments(options) + ")";
  }

  private static String assignments(List<String> options) {
    return options.stream()
        .map(option -> name(option) + "=" + Literal.of(value(option)))
        .collect(joining(", "));
  }

  /** The names of the options that the former ones do not have. */
  static List<String> gone(List<String> options, List<String> former) {
    List<String> gone = new ArrayList<>(options.stream().map(Sql::name).toList());
    gone.removeAll(former.stream().map(Sql::name).toList());
    return gone;
  }

  /** {@code ALTER … RESET (…)} and {@code ALTER … SET (…)}, from options to former ones. */
  static Optional<String> options(String alter, List<String> options, List<String> former) {
    List<String> gone = gone(options, former);
    List<String> set = new ArrayList<>(former);
    set.removeAll(options);
    return Optional.of(
        all(
            gone.isEmpty() ? "" : alter + " RESET (" + String.join(", ", gone) + ")",
            set.isEmpty() ? "" : alter + " SET (" + assignments(set) + ")"));
  }

  /** {@code ALTER … OPTIONS (SET …, ADD …, DROP …)} of what belongs to a foreign server. */
  static Optional<String> serverOptions(String alter, List<String> options, List<String> former) {
    if (holdsSecrets(former)) {
      return Optional.empty();
    }
    List<String> names = options.stream().map(Sql::name).toList();
    Stream<String> changed =
        former.stream()
            .filter(option -> !options.contains(option))
            .map(option -> (names.contains(name(option)) ? "SET " : "ADD ") + serverOption(option));
    Stream<String> gone =
        gone(options, former).stream().map(name -> "DROP " + Identifier.quoted(name));
    return Optional.of(
        alter + " OPTIONS (" + Stream.concat(changed, gone).collect(joining(", ")) + ")");
  }

  /** {@code OPTIONS (host 'db')}, or nothing. */
  static String serverOptions(List<String> options) {
    return options.isEmpty()
        ? ""
        : " OPTIONS (" + options.stream().map(Sql::serverOption).collect(joining(", ")) + ")";
  }

  private static String serverOption(String option) {
    return Identifier.quoted(name(option)) + " " + Literal.of(value(option));
  }

  /** Whether a value was hidden when the catalog was read. */
  static boolean holdsSecrets(List<String> options) {
    return options.stream().anyMatch(option -> option.contains(HIDDEN));
  }

  static String name(String option) {
    return option.substring(0, option.indexOf('='));
  }

  static String value(String option) {
    return option.substring(option.indexOf('=') + 1);
  }

  /** What pg_get_viewdef and pg_get_ruledef print, without the end of the statement. */
  static String withoutEnd(String definition) {
    return definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition;
  }
}
