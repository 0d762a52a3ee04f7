package dev.gonogo.engine;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What the engine told JUnit.
 *
 * @param results the events
 */
record Executed(EngineExecutionResults results) {

  static Executed by(DiscoverySelector... selectors) {
    return new Executed(EngineTestKit.engine("gonogo").selectors(selectors).execute());
  }

  /** Every failed test's message, in order. */
  List<String> failures() {
    return results.testEvents().failed().stream().map(Executed::message).toList();
  }

  /** The exception that a test ended with. */
  Throwable thrownBy(String title) {
    return results.allEvents().finished().stream()
        .filter(event -> event.getTestDescriptor().getDisplayName().equals(title))
        .flatMap(event -> result(event).getThrowable().stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " ended without an exception"));
  }

  /** Everything that was told of tests, one line each, in order; versions and users left out. */
  String story() {
    StringBuilder story = new StringBuilder();
    results.testEvents().stream()
        .flatMap(Executed::line)
        .forEach(line -> story.append(line).append('\n'));
    return story
        .toString()
        .replaceAll("(embedded PostgreSQL) .*", "$1")
        .replaceAll("\\d+ objects", "… objects");
  }

  private static Stream<String> line(Event event) {
    String title = event.getTestDescriptor().getDisplayName();
    return switch (event.getType()) {
      case STARTED -> Stream.of(title);
      case SKIPPED -> Stream.of(title + " | skipped: " + event.getRequiredPayload(String.class));
      case FINISHED -> Stream.of("  " + word(event));
      case REPORTING_ENTRY_PUBLISHED ->
          event.getRequiredPayload(ReportEntry.class).getKeyValuePairs().entrySet().stream()
              .map(entry -> "  %s = %s".formatted(entry.getKey(), entry.getValue()));
      case FILE_ENTRY_PUBLISHED, DYNAMIC_TEST_REGISTERED -> Stream.empty();
    };
  }

  private static String word(Event event) {
    return switch (result(event).getStatus()) {
      case SUCCESSFUL -> "successful";
      case ABORTED -> "aborted: " + message(event);
      case FAILED -> "FAILED: " + message(event);
    };
  }

  private static String message(Event event) {
    return result(event).getThrowable().map(Throwable::getMessage).orElse("");
  }

  private static TestExecutionResult result(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class);
  }
}
