package dev.gonogo.engine.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs get of the environment that the run itself has. */
final class Inherited {
  /** What nearly every program needs; anything else is named, so that a reviewer sees it. */
  private static final List<String> USUAL = List.of("HOME", "LANG", "PATH", "TMPDIR");

  private Inherited() {}

  static Map<String, String> usual() {
    Map<String, String> usual = new LinkedHashMap<>();
    USUAL.forEach(name -> value(name).ifPresent(value -> usual.put(name, value)));
    return usual;
  }

  static Optional<String> value(String name) {
    return Optional.ofNullable(System.getenv(name));
  }
}
