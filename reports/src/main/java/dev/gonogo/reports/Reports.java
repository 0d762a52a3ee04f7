package dev.gonogo.reports;

import dev.gonogo.reports.allure.AllureReport;
import dev.gonogo.reports.page.Links;
import dev.gonogo.reports.page.Overview;
import dev.gonogo.reports.page.SignOffPage;
import dev.gonogo.reports.recorded.OutputFolder;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.RecordedRuns;
import dev.gonogo.reports.recorded.RecordedRuns.InFolder;
import dev.gonogo.reports.ticked.TickedChecklist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All reports that are files, made of the evidence in an output folder and of nothing else.
 *
 * <pre>
 * report/index.html            the sign-off page; of several runs, the way to each
 * report/checklist.md          the document with a status on every line
 * report/NAME/TARGET/…         both of each run, where there are several
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
    List<RecordedRun> all = runs.all();
    if (all.isEmpty()) {
      return runs;
    }
    if (all.size() == 1) {
      runs.byChecklist()
          .forEach((name, found) -> page(name, found.get(0), output.report(), "", allure));
    } else {
      overview(runs, allure);
    }
    if (allure) {
      AllureReport.write(all, output.report(), history);
    }
    return runs;
  }

  private void overview(RecordedRuns runs, boolean allure) {
    List<Overview.Checklist> checklists = new ArrayList<>();
    runs.byChecklist()
        .forEach(
            (name, found) -> {
              List<Overview.Shown> shown = new ArrayList<>();
              for (InFolder run : found) {
                String place = name + "/" + run.folder();
                page(name, run, output.report().resolve(place), "../../", allure);
                shown.add(new Overview.Shown(run.run(), place + "/index.html"));
              }
              checklists.add(new Overview.Checklist(shown));
            });
    write(output.page(), Overview.of(checklists));
  }

  /**
   * Writes what belongs to one run.
   *
   * @param up from its folder to that of all reports; empty where that is the same
   */
  private static void page(String name, InFolder found, Path folder, String up, boolean allure) {
    Optional<String> ticked = TickedChecklist.of(found.run());
    ticked.ifPresent(text -> write(folder.resolve("checklist.md"), text));
    Links links =
        new Links(
            up.isEmpty() ? "" : up + "index.html",
            allure ? up + "allure/index.html" : "",
            ticked.map(text -> "checklist.md").orElse(""),
            "%s../%s/%s/".formatted(up, name, found.folder()));
    write(folder.resolve("index.html"), SignOffPage.of(found.run(), links));
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
