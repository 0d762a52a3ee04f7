package dev.gonogo.reports.allure;

import dev.gonogo.reports.recorded.RecordedRun;
import io.qameta.allure.Aggregator2;
import io.qameta.allure.Reader;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.InMemoryReportStorage;
import io.qameta.allure.core.LaunchResults;
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

  static Pages of(List<RecordedRun> runs) {
    String words =
        runs.stream()
            .map(run -> name(run) + ": " + run.verdict().word().text())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Pages("Gonogo " + words, RunEnvironment.of(runs));
  }

  private static String name(RecordedRun run) {
    return run.stage().isPresent() ? StepLabels.run(run.started()) : run.started().checklist();
  }

  /** What the pages show of these results. */
  PageData data(ResultsFolder results) {
    Configuration allure = new AllureParts(name);
    ReadResults read = new ReadResults();
    read.visitExtra("environment", environment);
    QuietLogging.begin();
    for (Reader reader : allure.getExtensions(Reader.class)) {
      reader.readResults(allure, read, results.path());
    }
    List<LaunchResults> launches = List.of(read.results());
    InMemoryReportStorage storage = new InMemoryReportStorage();
    for (Aggregator2 part : allure.getExtensions(Aggregator2.class)) {
      part.aggregate(allure, launches, storage);
    }
    return PageData.of(storage);
  }
}
