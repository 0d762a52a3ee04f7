package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.run.RunSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run is told by system properties, and by variables of the environment where a password may
 * be in it; the only class that reads them.
 *
 * @param checklist the one checklist to run, where a project or a class-path root stands for all of
 *     them; empty for all. A directory, a file, a resource or an id says itself what is meant
 * @param checklists the folder that checklists are looked for in; empty for {@code checklists} on
 *     the class path
 * @param postgres the major version to rehearse on; empty for that of the spec file
 * @param run what the run itself is told
 * @param problems what is wrong with the properties, each naming the property
 */
record Settings(
    Optional<String> checklist,
    Optional<Path> checklists,
    Optional<Integer> postgres,
    RunSettings run,
    List<String> problems) {

  static final String GATE = "gonogo.gate";
  static final String CHECKLIST = "gonogo.checklist";
  static final String CHECKLISTS = "gonogo.checklists";
  static final String OUTPUT = "gonogo.output";
  static final String WORKSPACE = "gonogo.workspace";
  static final String BINARIES = "gonogo.postgresql.binaries";
  static final String POSTGRES = "gonogo.postgres";
  static final String REPORTS = "gonogo.reports";
  static final String SEED = "gonogo.seed";
  static final String LOAD = "gonogo.load";
  static final String SAMPLE = "gonogo.sample";
  static final String STOP_POINT = "gonogo.stop.point";
  static final String STAGING = "gonogo.staging";
  static final String SETUP = "gonogo.setup";
  static final String SERVER_USER = "gonogo.staging.user";
  static final String DATA_DIRECTORY = "gonogo.staging.directory";

  static final String STAGE = "gonogo.stage";
  static final String PLAN_ONLY = "gonogo.plan-only";

  static final String STAGING_URL = "GONOGO_STAGING_URL";
  static final String STAGING_PASSWORD = "GONOGO_STAGING_PASSWORD";

  /** What is told by the environment alone, by the properties that somebody might try. */
  private static final Map<String, String> IN_ENVIRONMENT =
      Map.of(
          "gonogo.staging.url",
          STAGING_URL,
          "gonogo.staging.password",
          STAGING_PASSWORD,
          "gonogo.production.url",
          ServerAccess.PRODUCTION,
          "gonogo.production.password",
          ServerAccess.PRODUCTION_PASSWORD);

  /** How many reports are made; only checked here, read by those who make them. */
  private static final List<String> WORDS_FOR_REPORTS = List.of("all", "none", "page");

  /** The majors that staging can start. */
  private static final List<String> WORDS_FOR_POSTGRES = List.of("14", "15", "16", "17", "18");

  /** How much is tried where not everything can be in a short time. */
  private static final List<String> WORDS_FOR_SAMPLES = List.of("all", "some");

  /** How much time load may take. */
  private static final List<String> WORDS_FOR_LOAD = List.of("full", "short");

  /** Whether what the setup scripts made in an earlier run may be used. */
  private static final List<String> WORDS_FOR_SETUP = List.of("fresh", "kept");

  /** Whether it is only told what would be sent to production. */
  private static final List<String> WORDS_FOR_PLAN_ONLY = List.of("false", "true");

  /** Where a staging server runs. */
  private static final List<String> WORDS_FOR_STAGING =
      Stream.of(Where.values()).map(Where::toString).toList();

  /** Sorted, as they are shown. */
  private static final List<String> KNOWN =
      List.of(
          CHECKLIST,
          CHECKLISTS,
          GATE,
          LOAD,
          OUTPUT,
          PLAN_ONLY,
          POSTGRES,
          BINARIES,
          REPORTS,
          SAMPLE,
          SEED,
          SETUP,
          STAGE,
          STAGING,
          DATA_DIRECTORY,
          SERVER_USER,
          STOP_POINT,
          WORKSPACE);

  Settings {
    problems = List.copyOf(problems);
  }

  /** Reads the properties of this process. */
  static Settings read() {
    Map<String, String> properties = new HashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name, ""));
    }
    return of(properties, System.getenv());
  }

  /** Reads properties where the environment says nothing. */
  static Settings of(Map<String, String> properties) {
    return of(properties, Map.of());
  }

  /**
   * Reads properties and variables, those that are not ours included; a blank one is as if it were
   * absent.
   */
  static Settings of(Map<String, String> properties, Map<String, String> environment) {
    GivenProperties given = new GivenProperties(properties, KNOWN, IN_ENVIRONMENT);
    given.requireWord(POSTGRES, WORDS_FOR_POSTGRES);
    given.requireWord(REPORTS, WORDS_FOR_REPORTS);
    given.requireWord(LOAD, WORDS_FOR_LOAD);
    given.requireWord(SAMPLE, WORDS_FOR_SAMPLES);
    given.requireWord(SETUP, WORDS_FOR_SETUP);
    given.requireWord(STAGING, WORDS_FOR_STAGING);
    Optional<Stage> stage = given.stage(STAGE);
    RunSettings run =
        new RunSettings(
            gate(given, stage),
            given.path(OUTPUT).orElse(Path.of("target", "gonogo")),
            given.number(SEED),
            given.text(SAMPLE).equals(Optional.of("all")),
            given.text(LOAD).equals(Optional.of("full")),
            given.text(STOP_POINT),
            stage,
            planOnly(given, stage),
            new RunSettings.Variables(environment),
            new StagingSettings(
                given.path(WORKSPACE).orElse(Path.of(".gonogo")),
                given.path(BINARIES),
                given.text(SERVER_USER),
                given.path(DATA_DIRECTORY),
                given.text(STAGING).filter(WORDS_FOR_STAGING::contains).map(Where::of),
                !given.text(SETUP).equals(Optional.of("fresh")),
                access(environment)));
    return new Settings(
        given.text(CHECKLIST),
        given.path(CHECKLISTS),
        given.text(POSTGRES).filter(WORDS_FOR_POSTGRES::contains).map(Integer::valueOf),
        run,
        given.problems());
  }

  private static boolean planOnly(GivenProperties given, Optional<Stage> stage) {
    given.requireWord(PLAN_ONLY, WORDS_FOR_PLAN_ONLY);
    boolean planOnly = given.text(PLAN_ONLY).equals(Optional.of("true"));
    if (planOnly && stage.isEmpty()) {
      given.problem(
          "-D%s tells what would be sent to production at a stage. Write -D%s=before, too"
              .formatted(PLAN_ONLY, STAGE));
    }
    return planOnly;
  }

  /** Production is not judged more mildly than for the sign-off. */
  private static Gate gate(GivenProperties given, Optional<Stage> stage) {
    Optional<Gate> gate = given.gate(GATE);
    if (stage.isPresent() && gate.equals(Optional.of(Gate.REHEARSAL))) {
      given.problem(
          "-D%s=%s: production is judged at the gate sign-off. Leave it out, or write draft"
              .formatted(GATE, Gate.REHEARSAL.word()));
    }
    if (given.text(PLAN_ONLY).equals(Optional.of("true"))) {
      return Gate.DRAFT; // Nothing is verified, so that nothing may be green, or red.
    }
    return gate.orElse(stage.isPresent() ? Gate.SIGN_OFF : Gate.REHEARSAL);
  }

  private static ServerAccess access(Map<String, String> environment) {
    return new ServerAccess(
        text(STAGING_URL, environment),
        text(STAGING_PASSWORD, environment),
        text(ServerAccess.PRODUCTION, environment),
        text(ServerAccess.PRODUCTION_PASSWORD, environment));
  }

  private static Optional<String> text(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
