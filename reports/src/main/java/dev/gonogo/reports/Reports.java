package dev.gonogo.reports;

import dev.gonogo.reports.allure.AllureReport;
import dev.gonogo.reports.page.Links;
import dev.gonogo.reports.page.Overview;
import dev.gonogo.reports.page.SignOffPage;
import dev.gonogo.reports.recorded.OutputFolder;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.RecordedRuns;
import dev.gonogo.reports.ticked.TickedChecklist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All reports that are files, made of the evidence in an output folder and of nothing else.
 *
 * <pre>
 * report/index.html            the sign-off page; of several checklists, the way to each
 * report/checklist.md          the document with a status on every line
 * report/NAME/…                both, where there are several checklists
 * report/allure, allure-results
 * </pre>
 */
final class Reports {
  private final OutputFolder output;
  private final Path history;

  /**
   * The reports of a folder.
   *
   * @param history where the trend of earlier runs is kept
   */
  Reports(OutputFolder output, Path history) {
    this.output = output;
    this.history = history;
  }

  /**
   * Makes them anew.
   *
   * @param allure whether Allure's are made too, which take longest
   * @return the runs they are of; where there are none, nothing is written
   * @throws IOException where a folder cannot be read or a report cannot be written
   */
  RecordedRuns write(boolean allure) throws IOException {
    RecordedRuns runs = output.runs();
    Map<String, List<RecordedRun>> checklists = runs.byChecklist();
    if (checklists.isEmpty()) {
      return runs;
    }
    if (checklists.size() == 1) {
      checklists.forEach((name, found) -> page(name, found, output.report(), "", allure));
    } else {
      overview(checklists, allure);
    }
    if (allure) {
      List<RecordedRun> all = checklists.values().stream().flatMap(List::stream).toList();
      AllureReport.write(all, output.report(), history);
    }
    return runs;
  }

  private void overview(Map<String, List<RecordedRun>> checklists, boolean allure) {
    List<Overview.Checklist> entries = new ArrayList<>();
    checklists.forEach(
        (name, runs) -> {
          page(name, runs, output.report().resolve(name), "../", allure);
          entries.add(new Overview.Checklist(runs, name + "/index.html"));
        });
    write(output.page(), Overview.of(entries));
  }

  private static void page(
      String name, List<RecordedRun> runs, Path folder, String up, boolean allure) {
    Optional<String> ticked = TickedChecklist.of(runs);
    ticked.ifPresent(text -> write(folder.resolve("checklist.md"), text));
    Map<String, String> evidence = new LinkedHashMap<>();
    for (RecordedRun run : runs) {
      String target = run.started().target();
      evidence.put(target, "%s../%s/%s/".formatted(up, name, target));
    }
    Links links =
        new Links(
            allure ? up + "allure/index.html" : "",
            ticked.map(text -> "checklist.md").orElse(""),
            evidence);
    write(folder.resolve("index.html"), SignOffPage.of(runs, links));
  }

  /** In one step, so that nobody ever opens half a page. */
  private static void write(Path file, String text) {
    try {
      Path folder = file.resolveSibling(".");
      Files.createDirectories(folder);
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, text);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
