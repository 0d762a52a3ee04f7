package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** What a script says of itself, as lines. */
final class ScriptHeader {
  private ScriptHeader() {}

  static List<String> of(Situation situation) {
    String login = QualifiedName.quoted(situation.login());
    List<String> roles = new ArrayList<>(situation.expected().actors());
    situation.expected().reader().ifPresent(roles::add);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Roles with which Gonogo verifies database %s on PostgreSQL %d. Review it, then run it there."
            .formatted(
                QualifiedName.quoted(situation.catalog().database()),
                situation.catalog().majorVersion()));
    lines.add(
        "%s logs in and may do nothing itself; it can become: %s."
            .formatted(login, roles.isEmpty() ? "nobody" : Names.quoted(roles)));
    situation
        .expected()
        .reader()
        .ifPresent(
            reader ->
                lines.add(
                    "%s cannot log in; it reads what it is granted, past row level security, and nothing else."
                        .formatted(QualifiedName.quoted(reader))));
    lines.add(whoRunsIt(situation));
    lines.add(
        "No password is set here: do it yourself, in psql with \\password %s".formatted(login));
    return lines;
  }

  private static String whoRunsIt(Situation situation) {
    boolean bypass = situation.expected().reader().isPresent();
    if (!situation.memberships().haveOptions()) {
      return bypass
          ? "Run it as a superuser: only one may give BYPASSRLS before PostgreSQL 16."
          : "Run it as a superuser, or as a role with CREATEROLE.";
    }
    return "Run it as a superuser, or as a role with CREATEROLE%s that has ADMIN OPTION on the actors%s."
        .formatted(
            bypass ? " and BYPASSRLS" : "", bypass ? " and may grant SELECT on the tables" : "");
  }
}
