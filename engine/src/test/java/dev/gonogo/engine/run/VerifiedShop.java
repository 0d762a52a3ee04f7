package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.ProductionPlan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rehearsed.Rehearsals;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.ProductionHost;
import dev.gonogo.engine.testing.RealServer;
import dev.gonogo.engine.testing.TestServer;
import dev.gonogo.engine.verify.Foresight;
import dev.gonogo.engine.verify.Verifier;
import dev.gonogo.engine.verify.Verifying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shop that was rehearsed, and its production: a database of some server, with roles that are
 * called after the shop.
 */
final class VerifiedShop {
  static final String ALICE = "alice-4711-planted";

  private final String name;
  private final Path folder;
  private final ChecklistFiles files;
  private final Plan plan;
  private final ProductionHost host;

  /** A shop whose production is on a server like production; see the other one. */
  VerifiedShop(String name, Path folder, String production) {
    this(name, folder, production, RealServer.primary(), Map.of());
  }

  /**
   * A shop of this name: its database and roles must not be there yet.
   *
   * @param production what the spec file says under that key
   * @param more what else is checked before the deployment, by what its lines say
   */
  VerifiedShop(
      String name, Path folder, String production, ProductionHost host, Map<String, String> more) {
    this.name = name;
    this.folder = folder;
    this.host = host;
    this.files = new ChecklistFiles(folder);
    new ShopFiles(name, production, more).write(files);
    this.plan = files.plan();
    if (!files.problems().isEmpty()) {
      throw new IllegalArgumentException(files.problems().toString());
    }
  }

  Plan plan() {
    return plan;
  }

  ChecklistFiles files() {
    return files;
  }

  /** Rehearses it, and keeps what that says where no other test rehearses. */
  Verdict rehearse() throws IOException {
    Verdict verdict =
        Rehearsed.on(TestServer.settings(), plan, folder.resolve("rehearsed")).verdict();
    Path kept = Path.of("rehearsals", plan.checklist(), verdict.contentHash());
    Path ours = Files.createDirectories(workspace().resolve(kept));
    try (Stream<Path> files = Files.list(TestServer.settings().workspace().resolve(kept))) {
      for (Path file : files.toList()) {
        Files.copy(file, ours.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return verdict;
  }

  private Path workspace() {
    return folder.resolve("workspace");
  }

  /** Makes its production as it is before the deployment, with roles for us. */
  void makeProduction() throws SQLException {
    execute("DROP DATABASE IF EXISTS " + name, "postgres", "CREATE DATABASE " + name);
    onProduction(
        "CREATE ROLE %1$s_deployer LOGIN;".formatted(name)
            + ShopFiles.SETUP.formatted(name)
            + ShopFiles.row(10, ALICE)
            + ShopFiles.row(11, "dave-0815-planted")
            + ShopFiles.row(12, "erin"));
    onProduction(
        """
        CREATE ROLE %1$s_reader BYPASSRLS;
        GRANT SELECT (id, customer) ON orders TO %1$s_reader;
        CREATE ROLE %1$s_login LOGIN PASSWORD 'planted-password';
        GRANT %1$s_user, %1$s_auditor, %1$s_reader TO %1$s_login WITH INHERIT FALSE, SET TRUE;
        """
            .formatted(name));
  }

  /** Does something on production, as its superuser. */
  void onProduction(String sql) throws SQLException {
    try (Connection superuser = host.connect(name);
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  private void execute(String first, String database, String then) throws SQLException {
    try (Connection superuser = host.connect(database);
        Statement statement = superuser.createStatement()) {
      statement.execute(first);
      statement.execute(then);
    }
  }

  /** Removes what it has on the shared server. */
  void remove() throws SQLException {
    try (Connection superuser = host.connect("postgres");
        Statement statement = superuser.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
      for (String role : List.of("login", "reader", "user", "auditor", "deployer")) {
        statement.execute("DROP ROLE IF EXISTS %s_%s".formatted(name, role));
      }
    }
  }

  /** Its login's URL. */
  String url() {
    return host.url(name + "_login", name);
  }

  /** Verifies it at a stage. */
  Verified verify(String stage) throws IOException {
    return verify(stage, url(), Map.of("SHOP_CUSTOMER", ALICE));
  }

  Verified verify(String stage, String url, Map<String, String> variables) throws IOException {
    return verify(stage, url, variables, false);
  }

  /** Tells what verifying it would send; returns the file. */
  Path plan(String stage) throws IOException {
    verify(stage, "", Map.of("SHOP_CUSTOMER", ALICE), true);
    String target = "production " + stage.replace("\"", "") + " planned";
    return folder
        .resolve("verified/shop")
        .resolve(target.replace(' ', '-'))
        .resolve("statements.sql");
  }

  private Verified verify(String stage, String url, Map<String, String> variables, boolean planOnly)
      throws IOException {
    Path output = folder.resolve("verified");
    Stage written = Stage.of(stage).orElseThrow();
    RunSettings settings =
        new RunSettings(
            planOnly ? Gate.DRAFT : Gate.SIGN_OFF,
            output,
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.of(written),
            planOnly,
            new RunSettings.Variables(variables),
            settings(url));
    Plan verified = ProductionPlan.of(plan, written, "gonogo.stage");
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    try (Run run = Run.begin(verified, settings, List.of(), Clock.systemUTC())) {
      for (Step step : verified.steps()) {
        outcomes.put(step.planned().title(), run.perform(step));
      }
    }
    String target =
        (written.target() + (planOnly ? " planned" : ""))
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("-$", "");
    EvidenceFolder evidence = new EvidenceFolder(output.resolve("shop").resolve(target));
    return new Verified(outcomes, evidence.readVerdict().orElseThrow(), output);
  }

  private StagingSettings settings(String url) {
    StagingSettings shared = TestServer.settings();
    return new StagingSettings(
        workspace(),
        shared.binariesFolder(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Where.EMBEDDED),
        false,
        access(url));
  }

  private static ServerAccess access(String url) {
    return new ServerAccess(
        Optional.empty(),
        Optional.empty(),
        Optional.of(url).filter(text -> !text.isEmpty()),
        Optional.empty());
  }

  /** What tells beforehand what verifying it at a stage would send. */
  Foresight foresight(String stage) {
    return new Foresight(at(stage), verifying());
  }

  /** What verifies it at a stage, step by step, without a run around it. */
  Verifier verifier(String stage) {
    return new Verifier(at(stage), verifying());
  }

  /** The plan of a stage. */
  Plan at(String stage) {
    return ProductionPlan.of(plan, Stage.of(stage).orElseThrow(), "gonogo.stage");
  }

  private Verifying verifying() {
    return new Verifying(
        access(url()),
        variable -> Optional.of(ALICE),
        new Rehearsals(workspace(), plan.checklist()),
        ContentHash.of(plan, Beginning.engine()),
        Clock.systemUTC(),
        evidence -> {},
        Failure::outcome);
  }

  /** What came of it. */
  record Verified(Map<String, Outcome> outcomes, Verdict verdict, Path output) {
    String text(String title) {
      Outcome outcome = Objects.requireNonNull(outcomes.get(title), title);
      return outcome.status().word() + ": " + outcome.message();
    }

    Outcome outcome(String title) {
      return Objects.requireNonNull(outcomes.get(title), title);
    }
  }
}
