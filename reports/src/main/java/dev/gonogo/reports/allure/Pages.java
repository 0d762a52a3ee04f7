package dev.gonogo.reports.allure;

import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.SafeText;
import io.qameta.allure.Aggregator2;
import io.qameta.allure.Reader;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.FileSystemReportStorage;
import io.qameta.allure.core.LaunchResults;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pages that Allure makes of results, without what its own generator adds: it tells a service
 * on the internet of every report, and has every reader's browser do the same.
 *
 * @param name what stands above the report
 * @param environment what the runs ran on
 */
record Pages(String name, Map<String, String> environment) {
  private static final List<String> ASSETS = List.of("app.js", "styles.css", "favicon.ico");
  private static final List<String> OWN_ASSETS = List.of("order.js");

  static Pages of(List<RecordedRun> runs) {
    String words =
        runs.stream()
            .map(run -> run.started().checklist() + ": " + run.verdict().word().text())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Pages("Gonogo " + words, RunEnvironment.of(runs));
  }

  /** Writes the pages of these results. */
  void write(ResultsFolder results, Path pages) throws IOException {
    for (String asset : ASSETS) {
      copy(AllureJar.open(asset), pages.resolve(asset));
    }
    for (String asset : OWN_ASSETS) {
      copy(own(asset), pages.resolve(asset));
    }
    writeIndex(pages);
    writeData(results, pages);
  }

  private void writeData(ResultsFolder results, Path pages) {
    Configuration allure = new AllureParts(name);
    ReadResults read = new ReadResults();
    read.visitExtra("environment", environment);
    QuietLogging.begin();
    for (Reader reader : allure.getExtensions(Reader.class)) {
      reader.readResults(allure, read, results.path());
    }
    List<LaunchResults> launches = List.of(read.results());
    for (Aggregator2 part : allure.getExtensions(Aggregator2.class)) {
      part.aggregate(allure, launches, new FileSystemReportStorage(pages));
    }
  }

  private void writeIndex(Path pages) throws IOException {
    try (InputStream template = own("index.html")) {
      String page = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      String titled = page.replace("@TITLE@", Markup.escaped(SafeText.of(name)));
      Files.write(pages.resolve("index.html"), titled.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static InputStream own(String resource) throws IOException {
    InputStream stream = Pages.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new FileNotFoundException("no resource " + resource + " beside " + Pages.class);
    }
    return stream;
  }

  private static void copy(InputStream from, Path to) throws IOException {
    try (from) {
      Files.copy(from, to);
    }
  }
}
