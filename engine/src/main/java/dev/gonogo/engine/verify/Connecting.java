package dev.gonogo.engine.verify;

import dev.gonogo.engine.address.ServerUrl;
import dev.gonogo.engine.address.WrittenUrl;
import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.Proofs;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.login.ExpectedLogin;
import dev.gonogo.engine.login.LoginAudit;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.plan.Declared;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.production.Environment;
import dev.gonogo.engine.production.ProductionServer;
import dev.gonogo.engine.production.SentStatements;
import dev.gonogo.engine.rehearsed.Rehearsal;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.spec.Production;
import dev.gonogo.engine.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Connects to production, and finds out who it is and what the login may do. */
final class Connecting {
  private static final String URL = ServerAccess.PRODUCTION;

  private final Plan plan;
  private final Spec spec;
  private final Verifying verifying;
  private final Optional<Rehearsal> rehearsal;
  private boolean told;

  /**
   * Nothing is connected to yet.
   *
   * @param rehearsal the last one, which tells the server that was rehearsed on
   */
  Connecting(Plan plan, Verifying verifying, Optional<Rehearsal> rehearsal) {
    this.plan = plan;
    this.spec = plan.spec().orElseThrow();
    this.verifying = verifying;
    this.rehearsal = rehearsal;
  }

  /**
   * What came of it.
   *
   * @param site where lines are checked; empty where none may be
   */
  record Connected(Outcome outcome, Optional<Site> site) {
    static Connected not(Outcome outcome) {
      return new Connected(outcome, Optional.empty());
    }
  }

  Connected connect(SentStatements sent, Proofs proofs) {
    Optional<String> written = verifying.access().production();
    if (written.isEmpty()) {
      return Connected.not(
          Outcome.of(
              Status.BLOCKED,
              "%s is not set. Write postgresql://user@host:port/database there, or postgresql:///?service=name; the password into a password file or %s"
                  .formatted(URL, ServerAccess.PRODUCTION_PASSWORD)));
    }
    Production rules = spec.onProduction();
    boolean encrypted = rules.encryption() == Production.Encryption.REQUIRED;
    ServerUrl url = WrittenUrl.read(URL, written.get(), verifying.access().productionPassword());
    Optional<String> objection = ProductionServer.objection(url, encrypted);
    if (objection.isPresent()) {
      return Connected.not(Outcome.judge("", List.of(Finding.of(objection.get()))));
    }
    ProductionServer server = new ProductionServer(url, encrypted, rules.statementTimeout(), sent);
    ReadOnlyDatabase login = new ReadOnlyDatabase(server, Rules.asLogin(rules), proofs);
    boolean kept = false;
    try {
      Connected connected = look(server, login);
      kept = connected.site().isPresent();
      return connected;
    } finally {
      if (!kept) {
        login.close();
      }
    }
  }

  private Connected look(ProductionServer server, ReadOnlyDatabase login) {
    Environment environment = Environment.read(server, login);
    tell(environment);
    List<Finding> findings = new ArrayList<>(objections(environment));
    if (!findings.isEmpty()) {
      return Connected.not(Outcome.judge("", findings));
    }
    Catalog catalog = login.catalog();
    LoginAudit audit = LoginAudit.of(catalog, expected(environment.login(), catalog));
    audit.refusals().stream().map(Finding::of).forEach(findings::add);
    Outcome outcome = told(environment, audit, findings);
    if (!findings.isEmpty()) {
      return Connected.not(outcome);
    }
    ReadOnlyDatabase database = login.by(Rules.asReader(spec.onProduction(), audit.obstacles()));
    Identities identities =
        Identities.of(spec.actorsOnProduction(), verifying.variables(), database);
    Site site =
        new Site(
            database,
            Declared.onProduction(spec, plan.folder(), identities.me()),
            identities,
            spec.onProduction()
                .reader()
                .map(reader -> List.of(environment.login(), reader))
                .orElse(List.of(environment.login())));
    return new Connected(
        obstacles(audit, identities).isEmpty()
            ? outcome
            : outcome.with(new Observation("not possible", obstacles(audit, identities))),
        Optional.of(site));
  }

  /** Once, though a standby may have to be asked twice. */
  private void tell(Environment environment) {
    if (!told) {
      told = true;
      verifying
          .evidence()
          .accept(
              new ServerFound(
                  environment.description(),
                  environment.version(),
                  environment.systemIdentifier()));
    }
  }

  private List<Finding> objections(Environment environment) {
    List<Finding> findings = new ArrayList<>();
    if (!environment.role().equals(environment.login())) {
      findings.add(
          Finding.of(
              "%s logs in as %s, but its sessions begin as role %s. Take that setting away"
                  .formatted(URL, environment.login(), environment.role())));
    }
    boolean copy =
        rehearsal
            .map(Rehearsal::verdict)
            .map(Verdict::server)
            .filter(server -> server.systemIdentifier().equals(environment.systemIdentifier()))
            .isPresent();
    if (copy && !spec.onProduction().copyOfStaging()) {
      findings.add(
          Finding.of(
              "this is the server that was rehearsed on, or a copy of it: both have the identifier %s. If it is a copy, write \"copy of staging: true\" under \"production\" in the spec file"
                  .formatted(environment.systemIdentifier())));
    }
    return findings;
  }

  private ExpectedLogin expected(String login, Catalog catalog) {
    return new ExpectedLogin(
        login,
        spec.actorsOnProduction().values().stream()
            .map(DeclaredActor::role)
            .collect(Collectors.toSet()),
        spec.onProduction().reader(),
        NeededOfReader.of(plan, catalog));
  }

  private static Outcome told(Environment environment, LoginAudit audit, List<Finding> findings) {
    Outcome outcome = Outcome.judge(environment.description(), findings);
    if (!audit.remarks().isEmpty()) {
      outcome = outcome.with(new Observation("to know", String.join("\n", audit.remarks())));
    }
    return findings.isEmpty() && audit.obstacles().isEmpty()
        ? outcome
        : outcome.with(new Observation("SQL that makes fitting roles", audit.script()));
  }

  private String obstacles(LoginAudit audit, Identities identities) {
    List<String> all = new ArrayList<>();
    spec.actors()
        .forEach(
            (name, actor) -> {
              if (actor.onlyRehearsed()) {
                all.add("%s is asked in rehearsals only".formatted(name));
              }
            });
    audit.obstacles().values().forEach(all::addAll);
    all.addAll(identities.obstacles().values());
    return String.join("\n", all);
  }
}
