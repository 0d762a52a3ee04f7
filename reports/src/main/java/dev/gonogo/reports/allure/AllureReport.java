package dev.gonogo.reports.allure;

import dev.gonogo.reports.recorded.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs as Allure shows them: results for every tool that reads them, and a page for a browser. */
public final class AllureReport {
  static final String RESULTS = "allure-results";
  static final String PAGES = "allure";

  private AllureReport() {}

  /**
   * Writes {@code allure-results} and {@code allure} into the folder, in place of what was there.
   *
   * <p>In {@code allure} is one file, {@code index.html}, which can be opened without a server.
   *
   * <p>Both are made beside their places first: where this fails, the earlier report stays whole.
   * Call it once the runs have ended, never for each step: it takes about a second.
   *
   * @param runs the last run of each checklist and target
   * @param folder where the report belongs
   * @param history where trends are kept from one report to the next; outside of what a build
   *     cleans away. A damaged history is left out and begun anew
   * @throws IOException where something cannot be written
   */
  public static void write(List<RecordedRun> runs, Path folder, Path history) throws IOException {
    History kept = new History(history);
    try (Replacement results = Replacement.of(folder.resolve(RESULTS));
        Replacement pages = Replacement.of(folder.resolve(PAGES))) {
      ResultsFolder written = new ResultsFolder(results.next());
      written.write(runs, System.getenv());
      kept.copyTo(written.history(), runs);
      Pages made = Pages.of(runs);
      PageData data = made.data(written);
      Files.writeString(pages.next().resolve("index.html"), SinglePage.of(made.name(), data));
      results.takePlace();
      pages.takePlace();
      kept.keep(data.history(), runs);
    }
  }
}
