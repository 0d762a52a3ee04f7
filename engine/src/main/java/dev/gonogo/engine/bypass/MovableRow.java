package dev.gonogo.engine.bypass;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A policy by which a row can be given to another owner: its WITH CHECK is always true while its
 * USING is not, or it names none of the columns that its USING compares with a function, a query or
 * the current user. An absent WITH CHECK is none: then USING holds for the new row too.
 */
final class MovableRow implements Bypass {
  private static final Pattern LITERAL = Pattern.compile("'[^']*+(?:''[^']*+)*+'");
  private static final String EQUAL = " (?:=|IS NOT DISTINCT FROM) ";
  private static final String WHO = "(?:SELECT |CURRENT_USER|SESSION_USER|[\\w\".]+\\()";
  private static final String CAST = "\\)*(?:::[a-z ]+)?\\)*";

  @Override
  public String kind() {
    return "WITH CHECK that lets a row change its owner";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.guarded().stream()
        .flatMap(
            table ->
                situation.catalog().policies(table.name()).stream()
                    .filter(policy -> policy.permissive() && isAboutUpdate(policy))
                    .flatMap(
                        policy ->
                            reason(policy, table, situation).stream()
                                .flatMap(why -> sentences(policy, table, why, situation))));
  }

  private static boolean isAboutUpdate(Policy policy) {
    return policy.command() == Policy.Command.ALL || policy.command() == Policy.Command.UPDATE;
  }

  private static Stream<String> sentences(
      Policy policy, Table table, String why, Situation situation) {
    Subjection subjection = situation.subjection();
    return situation.roles().stream()
        .flatMap(
            role ->
                situation
                    .firstSubject(
                        role,
                        table,
                        one ->
                            subjection.applies(policy, one.role())
                                && subjection.rights(one.role()).has("UPDATE", table.name()))
                    .map(
                        one ->
                            "%s lets %s give a row to somebody else: its WITH CHECK %s"
                                .formatted(policy.subject(), one.named(role), why))
                    .stream());
  }

  private static Optional<String> reason(Policy policy, Table table, Situation situation) {
    AlwaysTrue always = situation.always();
    String using = policy.using();
    String check = policy.withCheck();
    if (using == null || check == null || check.equals(using) || always.is(using)) {
      return Optional.empty();
    }
    if (always.is(check)) {
      return Optional.of("is always true");
    }
    List<String> owners =
        situation.catalog().columns(table.name()).stream()
            .map(column -> QualifiedName.quoted(column.name()))
            .filter(column -> isComparedWithWho(column, bare(using)))
            .toList();
    return owners.isEmpty() || owners.stream().anyMatch(column -> names(column, bare(check)))
        ? Optional.empty()
        : Optional.of(
            "does not name %s, as its USING does"
                .formatted(owners.stream().collect(joining(", "))));
  }

  private static boolean isComparedWithWho(String column, String expression) {
    String alone = alone(column);
    String before = alone + CAST + EQUAL + "(?:ANY )?[( ]*" + WHO;
    String behind = "(?:\\)|CURRENT_USER|SESSION_USER)" + CAST + EQUAL + "\\(*" + alone;
    return Pattern.compile(before + "|" + behind).matcher(expression).find();
  }

  private static boolean names(String column, String expression) {
    return Pattern.compile(alone(column)).matcher(expression).find();
  }

  private static String alone(String column) {
    return "(?<![\\w\"])" + Pattern.quote(column) + "(?![\\w\"(])";
  }

  private static String bare(String expression) {
    return LITERAL.matcher(expression).replaceAll("''").replaceAll("\\s+", " ");
  }
}
