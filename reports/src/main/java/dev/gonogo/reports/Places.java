package dev.gonogo.reports;

import java.nio.file.Path;
import java.util.Optional;

/** Where reports are kept besides the output folder; the only reader of the environment. */
final class Places {
  private Places() {}

  /** In the workspace of the engine, which outlives {@code mvn clean}. */
  static Path history() {
    String workspace = System.getProperty("gonogo.workspace", "");
    return Path.of(workspace.isBlank() ? ".gonogo" : workspace).resolve("history");
  }

  /** The file that GitHub shows as the summary of a step; empty elsewhere. */
  static Optional<Path> stepSummary() {
    return Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(file -> !file.isBlank())
        .map(Path::of);
  }
}
