package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The checks of one line by their words: once, or after each step of a phase.
 *
 * @param once the checks of a line that is checked once
 * @param afterEach the checks of a line that is checked after each of these parts
 */
record LineChecks(Map<String, Check> once, Map<PlannedPart, Map<String, Check>> afterEach) {

  LineChecks {
    once = Collections.unmodifiableMap(new LinkedHashMap<>(once));
    afterEach = Collections.unmodifiableMap(new LinkedHashMap<>(afterEach));
  }

  static LineChecks once(Map<String, Check> checks) {
    return new LineChecks(checks, Map.of());
  }
}
