package dev.gonogo.engine.machine;

import java.util.Locale;

/**
 * The kind of machine this is, as the packages of embedded binaries name it.
 *
 * @param resource name of the archive inside a jar of binaries
 * @param artifact last part of that jar's artifact id
 */
record Platform(String resource, String artifact) {

  /** The platform of this JVM. */
  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /** The platform with these values of the JVM's {@code os.name} and {@code os.arch}. */
  static Platform of(String system, String architecture) {
    boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
    boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
    String name = system.toLowerCase(Locale.ROOT);
    if ((arm || intel) && name.equals("linux")) {
      return platform("linux", arm);
    }
    if ((arm || intel) && name.startsWith("mac")) {
      return platform("darwin", arm);
    }
    throw new StagingException(
        "embedded PostgreSQL runs on Linux and macOS, on x86_64 and arm64; this is %s on %s."
            .formatted(system, architecture));
  }

  private static Platform platform(String system, boolean arm) {
    return new Platform(
        "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64"),
        system + (arm ? "-arm64v8" : "-amd64"));
  }
}
