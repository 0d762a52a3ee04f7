package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.DamagedEvidenceException;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Stage.When;
import dev.gonogo.reports.recorded.RecordedRuns.InFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the evidence of every checklist, each in a folder of its name, and therein
 * of every target; and the reports beside them.
 *
 * @param path such as {@code target/gonogo}
 */
public record OutputFolder(Path path) {
  private static final String REPORT = "report";

  /** Which phase comes first is not written in a run; they are verified in their order. */
  private static final Comparator<InFolder> AS_IT_IS_DEPLOYED =
      Comparator.comparing(
              OutputFolder::when, Comparator.nullsFirst(Comparator.<When>naturalOrder()))
          .thenComparing(found -> found.run().started().at());

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
   * The runs of every checklist, on every target.
   *
   * @throws IOException where a folder cannot be read
   */
  public RecordedRuns runs() throws IOException {
    Map<String, List<InFolder>> runs = new TreeMap<>();
    List<String> leftOut = new ArrayList<>();
    for (Path checklist : foldersIn(path)) {
      List<InFolder> targets = new ArrayList<>();
      for (Path target : foldersIn(checklist)) {
        try {
          RecordedRun.read(new EvidenceFolder(target))
              .ifPresent(run -> targets.add(new InFolder(name(target), run)));
        } catch (DamagedEvidenceException damaged) {
          // Of another run than the one that was made just now, perhaps by another version.
          leftOut.add(String.valueOf(damaged.getMessage()));
        }
      }
      if (!targets.isEmpty()) {
        targets.sort(AS_IT_IS_DEPLOYED);
        runs.put(name(checklist), targets);
      }
    }
    return new RecordedRuns(runs, leftOut);
  }

  /** Null for staging. */
  private static @Nullable When when(InFolder found) {
    return found.run().stage().map(Stage::when).orElse(null);
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
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
