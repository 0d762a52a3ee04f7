package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.DamagedEvidenceException;
import dev.gonogo.engine.evidence.EvidenceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder that holds the evidence of every checklist, each in a folder of its name, and therein
 * of every target; and the reports beside them.
 *
 * @param path such as {@code target/gonogo}
 */
public record OutputFolder(Path path) {
  private static final String REPORT = "report";

  /** The folder that the evidence of one run lies in. */
  public static OutputFolder of(EvidenceFolder run) {
    return new OutputFolder(above(above(run.path())));
  }

  private static Path above(Path folder) {
    return Objects.requireNonNullElse(folder.getParent(), Path.of(""));
  }

  /** The folder of the reports. */
  public Path report() {
    return path.resolve(REPORT);
  }

  /** The page to open. */
  public Path page() {
    return report().resolve("index.html");
  }

  /**
   * The runs of every checklist.
   *
   * @throws IOException where a folder cannot be read
   */
  public RecordedRuns runs() throws IOException {
    Map<String, List<RecordedRun>> runs = new TreeMap<>();
    List<String> leftOut = new ArrayList<>();
    for (Path checklist : foldersIn(path)) {
      List<RecordedRun> targets = new ArrayList<>();
      for (String target : List.of("staging", "production")) {
        try {
          RecordedRun.read(new EvidenceFolder(checklist.resolve(target))).ifPresent(targets::add);
        } catch (DamagedEvidenceException damaged) {
          // Of another run than the one that was made just now, perhaps by another version.
          leftOut.add(String.valueOf(damaged.getMessage()));
        }
      }
      if (!targets.isEmpty()) {
        runs.put(String.valueOf(checklist.getFileName()), targets);
      }
    }
    return new RecordedRuns(runs, leftOut);
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .filter(found -> !found.endsWith(REPORT))
          .sorted()
          .toList();
    }
  }
}
