package dev.gonogo.reports.allure;

import dev.gonogo.reports.recorded.RecordedRun;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of results as any tool for Allure's results reads them.
 *
 * @param path the folder
 */
record ResultsFolder(Path path) {

  /** Where Allure looks for what earlier reports have told. */
  Path history() {
    return path.resolve(History.NAME);
  }

  /**
   * Writes everything that these runs have come to.
   *
   * @param variables of the process, which tell the build it runs in
   */
  void write(List<RecordedRun> runs, Map<String, String> variables) throws IOException {
    Attachments attachments = new Attachments();
    int place = 0;
    for (RecordedRun run : runs) {
      for (TestResult result : new RunResults(run, attachments, place).results()) {
        Json.write(result, path.resolve(result.getUuid() + "-result.json"));
        place++;
      }
    }
    for (Map.Entry<String, String> text : attachments.texts().entrySet()) {
      write(text.getKey(), text.getValue());
    }
    Json.write(Category.all(), path.resolve("categories.json"));
    write("environment.properties", PropertiesText.of(RunEnvironment.of(runs)));
    Optional<Executor> executor = Executor.of(variables);
    if (executor.isPresent()) {
      Json.write(executor.get(), path.resolve("executor.json"));
    }
  }

  private void write(String file, String text) throws IOException {
    Files.write(path.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
