package dev.gonogo.engine.login;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The SQL that makes fitting roles.
 *
 * <p>It only gives. What would have to be taken away follows as comments: the login may be
 * somebody's whom production needs, and that is not in the catalog.
 */
final class Script {
  private final Situation situation;
  private final String login;
  private final List<String> lines = new ArrayList<>();

  private Script(Situation situation) {
    this.situation = situation;
    login = QualifiedName.quoted(situation.login());
  }

  static String of(Situation situation) {
    return SomebodyElses.is(situation)
        ? new Script(situation.withLogin(SomebodyElses.another(situation)))
            .text(
                "%s is there for something else and stays as it is: log in as another."
                    .formatted(QualifiedName.quoted(situation.login())))
        : new Script(situation).text("");
  }

  private String text(String preface) {
    comment(ScriptHeader.of(situation));
    comment(List.of(preface));
    Set<String> given = new LinkedHashSet<>(logsIn());
    List<String> absent = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    boolean isUnfit = ReaderRefusals.of(situation).findAny().isPresent();
    Obstacles.of(situation)
        .forEach(
            obstacle -> {
              if (obstacle.statements().isEmpty()) {
                absent.add(obstacle.sentence());
              } else if (isUnfit && situation.isReader(obstacle.role())) {
                withheld.add(obstacle.sentence());
              } else {
                given.addAll(obstacle.statements());
              }
            });
    transaction(given);
    section("Left out:", absent);
    section(
        "Left out as long as the reader may do more than read, since it may be the wrong role:",
        withheld);
    takenAway(Refusals.of(situation).toList());
    return lines.stream().collect(joining("\n", "", "\n"));
  }

  private List<String> logsIn() {
    List<String> statements = new ArrayList<>();
    if (!situation.exists(situation.login())) {
      statements.add(
          "CREATE ROLE %s LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
              .formatted(login));
    } else if (!Attribute.LOGIN.isOf(situation.login(), situation)) {
      statements.add("ALTER ROLE %s LOGIN".formatted(login));
    }
    String database = QualifiedName.quoted(situation.catalog().database());
    boolean mayConnect =
        Stream.concat(
                situation.inherited(situation.login()).keySet().stream(),
                Stream.of(Grantees.EVERYBODY))
            .flatMap(role -> situation.catalog().privileges(role).stream())
            .anyMatch(
                one ->
                    one.on() == ObjectKind.DATABASE
                        && one.object().equals(database)
                        && one.privilege().equals("CONNECT"));
    if (!mayConnect) {
      statements.add("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, login));
    }
    return statements;
  }

  private void transaction(Set<String> statements) {
    lines.add("");
    if (statements.isEmpty()) {
      comment(List.of("Nothing has to be given."));
      return;
    }
    lines.add("BEGIN;");
    statements.forEach(statement -> lines.add(statement + ";"));
    lines.add("COMMIT;");
  }

  private void takenAway(List<Refusal> refusals) {
    Set<String> statements = new LinkedHashSet<>();
    refusals.forEach(refusal -> statements.addAll(refusal.statements()));
    section(
        "Too much was given already. If nobody else needs these roles, take it away: run the statements below\n"
            + "without the dashes. Otherwise name other roles, and print this again.",
        statements.stream().map(statement -> statement + ";").toList());
  }

  private void section(String heading, List<String> sentences) {
    if (!sentences.isEmpty()) {
      lines.add("");
      comment(List.of(heading));
      comment(sentences);
    }
  }

  /** Names may hold line breaks, behind which a comment would be none. */
  private void comment(List<String> sentences) {
    sentences.stream().flatMap(String::lines).forEach(line -> lines.add("-- " + line));
  }
}
