package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.RecordedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What earlier runs came to, from which Allure draws its trends.
 *
 * <p>Kept twice: with the runs of the last report and without. Whoever makes the same report again,
 * or with one more run, gets the same trend, and no run counts double.
 *
 * @param folder where it is kept
 */
record History(Path folder) {
  /** What Allure calls the folder, in results and in pages. */
  static final String NAME = "history";

  private static final String WITHOUT = "without-last-report";
  private static final String WITH = "with-last-report";

  /** Gives what was before these runs to a report; what is damaged is left out. */
  void copyTo(Path results, List<RecordedRun> runs) throws IOException {
    copy(folder.resolve(continuesLastReport(runs) ? WITHOUT : WITH), results, HistoryFile::isSound);
  }

  /**
   * Keeps what a report tells of these runs.
   *
   * <p>Not of a part of a plan: between whole runs it would look as if the rest had vanished.
   *
   * @param told files by their names
   */
  void keep(Map<String, byte[]> told, List<RecordedRun> runs) throws IOException {
    if (!runs.stream().allMatch(History::isWhole)) {
      return;
    }
    Files.createDirectories(folder);
    if (!continuesLastReport(runs)) {
      try (Replacement without = Replacement.of(folder.resolve(WITHOUT))) {
        copy(folder.resolve(WITH), without.next(), file -> true);
        without.takePlace();
      }
    }
    try (Replacement with = Replacement.of(folder.resolve(WITH))) {
      for (Map.Entry<String, byte[]> file : told.entrySet()) {
        Files.write(with.next().resolve(file.getKey()), file.getValue());
      }
      with.takePlace();
    }
    Files.write(lastReport(), names(runs).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isWhole(RecordedRun run) {
    Verdict verdict = run.verdict();
    return !verdict.items().isEmpty()
        && verdict.items().stream().allMatch(item -> item.status() != null);
  }

  /** The same report again, or the last one and more runs. */
  private boolean continuesLastReport(List<RecordedRun> runs) throws IOException {
    if (!Files.isRegularFile(lastReport())) {
      return false;
    }
    String last = new String(Files.readAllBytes(lastReport()), StandardCharsets.UTF_8);
    return names(runs).lines().toList().containsAll(last.lines().toList());
  }

  private Path lastReport() {
    return folder.resolve("last-report.txt");
  }

  private static String names(List<RecordedRun> runs) {
    return runs.stream()
        .map(run -> Fingerprint.ofRun(run.started()) + "\n")
        .collect(Collectors.joining());
  }

  private static void copy(Path from, Path to, Predicate<Path> which) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*.json")) {
      for (Path file : files) {
        if (Files.isRegularFile(file) && which.test(file)) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
    }
  }
}
