package dev.gonogo.reports;

import java.nio.file.Path;
import java.util.Optional;

/** What a process is told of reports, by properties and by its environment. */
final class ReportSettings {
  private ReportSettings() {}

  /** In the workspace of the engine, which outlives {@code mvn clean}. */
  static Path history() {
    String workspace = System.getProperty("gonogo.workspace", "");
    return Path.of(workspace.isBlank() ? ".gonogo" : workspace).resolve("history");
  }

  /** What is made when a run ends: {@code all}, {@code page} (without Allure) or {@code none}. */
  static String wanted() {
    return System.getProperty("gonogo.reports", "all");
  }

  /** The file that GitHub shows as the summary of a step; empty elsewhere. */
  static Optional<Path> stepSummary() {
    return Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(file -> !file.isBlank())
        .map(Path::of);
  }
}
