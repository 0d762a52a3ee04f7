package dev.gonogo.reports.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.StageResult;
import io.qameta.allure.entity.Step;
import io.qameta.allure.entity.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of messages and traces, which Allure's page of a result takes for HTML.
 *
 * <p>Stands in front of the part that writes these pages, and behind all others: those show the
 * same messages as the texts they are.
 */
final class EscapedMessages implements Aggregator2 {

  @Override
  public void aggregate(
      Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
    for (LaunchResults launch : launches) {
      launch.getAllResults().forEach(EscapedMessages::escape);
    }
  }

  private static void escape(TestResult result) {
    result.setStatusMessage(escaped(result.getStatusMessage()));
    result.setStatusTrace(escaped(result.getStatusTrace()));
    StageResult stage = result.getTestStage();
    if (stage != null) {
      stage.setStatusMessage(escaped(stage.getStatusMessage()));
      stage.setStatusTrace(escaped(stage.getStatusTrace()));
      stage.getSteps().forEach(EscapedMessages::escape);
    }
  }

  private static void escape(Step step) {
    step.setStatusMessage(escaped(step.getStatusMessage()));
    step.setStatusTrace(escaped(step.getStatusTrace()));
    step.getSteps().forEach(EscapedMessages::escape);
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : Markup.escaped(text);
  }
}
