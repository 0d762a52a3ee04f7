package dev.gonogo.specs.blackbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The build that runs these tests, as it describes itself in system properties. */
final class OuterBuild {

  /** The folder of this module: where Surefire and Failsafe run tests. */
  static final Path MODULE = Path.of("").toAbsolutePath();

  /** What the builds inside this one share, and what plain processes write. */
  static final Path FOLDER = MODULE.resolve("target").resolve("black-box");

  /** The files of these tests, with today's versions filled in. */
  static final Path RESOURCES = MODULE.resolve("target/test-classes/dev/gonogo/specs/blackbox");

  /** Options of a JVM that lives for seconds: none compiles itself warm. */
  static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private OuterBuild() {}

  /** The repository that everything was downloaded to; never written to. */
  static Path repository() {
    return Path.of(property("outer.repository"));
  }

  /** Where server binaries are unpacked: once for all builds. */
  static Path workspace() {
    return Path.of(property("outer.workspace"));
  }

  /** The very Maven that runs this build, else the one on the path. */
  static String maven() {
    Path maven = Path.of(System.getProperty("maven.home", ""), "bin", "mvn");
    return Files.isExecutable(maven) ? maven.toString() : "mvn";
  }

  /** The very Java that runs this test. */
  static Path java() {
    return Path.of(property("java.home"));
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
