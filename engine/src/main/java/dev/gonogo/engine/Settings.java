package dev.gonogo.engine;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.run.RunSettings;
import dev.gonogo.engine.staging.StagingSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told by system properties; the only class that reads them.
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
  static final String SAMPLE = "gonogo.sample";
  static final String STOP_POINT = "gonogo.stop.point";
  static final String SERVER_USER = "gonogo.staging.user";
  static final String DATA_DIRECTORY = "gonogo.staging.directory";

  /** How many reports are made; only checked here, read by those who make them. */
  private static final List<String> WORDS_FOR_REPORTS = List.of("all", "none", "page");

  /** The majors that staging can start. */
  private static final List<String> WORDS_FOR_POSTGRES = List.of("14", "15", "16", "17", "18");

  /** How much is tried where not everything can be in a short time. */
  private static final List<String> WORDS_FOR_SAMPLES = List.of("all", "some");

  /** Sorted, as they are shown. */
  private static final List<String> KNOWN =
      List.of(
          CHECKLIST,
          CHECKLISTS,
          GATE,
          OUTPUT,
          POSTGRES,
          BINARIES,
          REPORTS,
          SAMPLE,
          SEED,
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
    return of(properties);
  }

  /** Reads properties, those that are not ours included; a blank one is as if it were absent. */
  static Settings of(Map<String, String> properties) {
    GivenProperties given = new GivenProperties(properties, KNOWN);
    given.requireWord(POSTGRES, WORDS_FOR_POSTGRES);
    given.requireWord(REPORTS, WORDS_FOR_REPORTS);
    given.requireWord(SAMPLE, WORDS_FOR_SAMPLES);
    RunSettings run =
        new RunSettings(
            given.gate(GATE).orElse(Gate.REHEARSAL),
            given.path(OUTPUT).orElse(Path.of("target", "gonogo")),
            given.number(SEED),
            given.text(SAMPLE).equals(Optional.of("all")),
            given.text(STOP_POINT),
            new StagingSettings(
                given.path(WORKSPACE).orElse(Path.of(".gonogo")),
                given.path(BINARIES),
                given.text(SERVER_USER),
                given.path(DATA_DIRECTORY)));
    return new Settings(
        given.text(CHECKLIST),
        given.path(CHECKLISTS),
        given.text(POSTGRES).filter(WORDS_FOR_POSTGRES::contains).map(Integer::valueOf),
        run,
        given.problems());
  }
}
