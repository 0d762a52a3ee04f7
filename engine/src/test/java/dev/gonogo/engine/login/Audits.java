package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.TestServer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Audits of a real server after an application, the script for it and some SQL: what the login
 * itself reads, rolled back.
 */
final class Audits {

  /** An application whose tables belong to its deployer. */
  static final String APPLICATION =
      """
      create role login_app;
      create role "login_Teacher";
      create role login_deployer;
      create schema app authorization login_deployer;
      create table app.notes (id int primary key, owner text, body text);
      create sequence app.numbers;
      create table "Mixed Case" (id int, day date) partition by range (day);
      create table "Mixed Case 1" partition of "Mixed Case" default;
      create view app.titles as select id, owner as title from app.notes;
      alter table app.notes owner to login_deployer;
      alter sequence app.numbers owner to login_deployer;
      alter view app.titles owner to login_deployer;
      alter table "Mixed Case" owner to login_deployer;
      alter table "Mixed Case 1" owner to login_deployer;
      alter table app.notes enable row level security;
      create policy own on app.notes to login_app using (owner = current_setting('app.me', true));
      grant usage on schema app to login_app, "login_Teacher";
      grant select on app.notes to login_app, "login_Teacher";
      """;

  /** Whom the tests verify as. */
  static final ExpectedLogin EXPECTED = expected("login_app", "login_Teacher");

  private static final Map<Integer, String> SCRIPTS = new ConcurrentHashMap<>();

  private Audits() {}

  /** The same for other actors. */
  static ExpectedLogin expected(String... actors) {
    return new ExpectedLogin(
        "login_gonogo",
        Set.of(actors),
        Optional.of("login_reader"),
        Map.of(
            QualifiedName.parse("app.notes"), Set.of("id", "owner"),
            QualifiedName.parse("\"Mixed Case\""), Set.of(),
            QualifiedName.parse("app.titles"), Set.of("id")));
  }

  static LoginAudit after(String sql) {
    return after(TestServer.DEFAULT_MAJOR, sql);
  }

  static LoginAudit after(int major, String sql) {
    return after(major, sql, EXPECTED);
  }

  static LoginAudit after(int major, String sql, ExpectedLogin expected) {
    return LoginAudit.of(catalog(major, script(major) + sql, "login_gonogo"), expected);
  }

  /** What a role reads in the database of the application after this SQL. */
  static Catalog catalog(int major, String sql, String role) {
    return Catalogs.after(major, APPLICATION + sql + ";\nset local role " + role);
  }

  /** What the script for the application gives, in a transaction that is there already. */
  static String script(int major) {
    return SCRIPTS.computeIfAbsent(
        major,
        key -> statements(LoginAudit.of(Catalogs.after(key, APPLICATION), EXPECTED).script()));
  }

  /** A script without its transaction. */
  static String statements(String script) {
    return script.replaceAll("(?m)^(BEGIN|COMMIT);$", "");
  }

  /** The same, with the statements that it only proposes. */
  static String withProposals(String script) {
    return statements(script).replaceAll("(?m)^-- ((?:ALTER|GRANT|REVOKE|SET|RESET) .*;)$", "$1");
  }
}
