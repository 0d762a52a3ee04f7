package dev.gonogo.reports;

import dev.gonogo.reports.allure.AllureReport;
import dev.gonogo.reports.page.Links;
import dev.gonogo.reports.page.Overview;
import dev.gonogo.reports.page.SignOffPage;
import dev.gonogo.reports.recorded.OutputFolder;
import dev.gonogo.reports.recorded.RecordedRun;
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
   * @return how many checklists they are of; 0 where there is no evidence, and nothing is written
   * @throws IOException where evidence cannot be read or a report cannot be written
   */
  int write() throws IOException {
    Map<String, List<RecordedRun>> checklists = output.runs();
    if (checklists.isEmpty()) {
      return 0;
    }
    if (checklists.size() == 1) {
      checklists.forEach(this::pageAtTheTop);
    } else {
      overview(checklists);
    }
    List<RecordedRun> all = checklists.values().stream().flatMap(List::stream).toList();
    AllureReport.write(all, output.report(), history);
    return checklists.size();
  }

  private void pageAtTheTop(String name, List<RecordedRun> runs) {
    page(name, runs, output.report(), "");
  }

  private void overview(Map<String, List<RecordedRun>> checklists) {
    List<Overview.Checklist> entries = new ArrayList<>();
    checklists.forEach(
        (name, runs) -> {
          page(name, runs, output.report().resolve(name), "../");
          entries.add(new Overview.Checklist(runs, name + "/index.html"));
        });
    write(output.page(), Overview.of(entries));
  }

  private static void page(String name, List<RecordedRun> runs, Path folder, String up) {
    Optional<String> ticked = TickedChecklist.of(runs);
    ticked.ifPresent(text -> write(folder.resolve("checklist.md"), text));
    Map<String, String> evidence = new LinkedHashMap<>();
    for (RecordedRun run : runs) {
      String target = run.started().target();
      evidence.put(target, "%s../%s/%s/".formatted(up, name, target));
    }
    Links links =
        new Links(
            up + "allure/index.html", ticked.map(text -> "checklist.md").orElse(""), evidence);
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
