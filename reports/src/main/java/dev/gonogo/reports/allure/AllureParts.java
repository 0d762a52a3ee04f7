package dev.gonogo.reports.allure;

import io.qameta.allure.Extension;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.owner.OwnerPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.util.List;

/**
 * The parts of Allure's generator that a report is made of, in the order they build on each other.
 *
 * <p>Left out is what sends statistics ({@code GaPlugin}), what reads or writes other formats, and
 * with these the libraries they need. Suites and categories are our own parts: Allure's sort by
 * time and search messages, ours know the order of the plan and the status.
 *
 * @param reportName what stands above the report
 */
record AllureParts(String reportName) implements Configuration {

  @Override
  public String getReportName() {
    return reportName;
  }

  @Override
  public List<Plugin> getPlugins() {
    return List.of();
  }

  @Override
  public List<Extension> getExtensions() {
    return List.of(
        new JacksonContext(),
        new RandomUidContext(),
        new Allure2Plugin(),
        new RetryPlugin(),
        new RetryTrendPlugin(),
        new TagsPlugin(),
        new SeverityPlugin(),
        new OwnerPlugin(),
        new HistoryPlugin(),
        new HistoryTrendPlugin(),
        new CategoryPages(),
        new CategoriesTrendPlugin(),
        new DurationPlugin(),
        new DurationTrendPlugin(),
        new StatusChartPlugin(),
        new TimelinePlugin(),
        new SuitePages(),
        new AttachmentsPlugin(),
        new SummaryPlugin(),
        new ExecutorPlugin(),
        new LaunchPlugin(),
        new Allure1EnvironmentPlugin(),
        new EscapedMessages(),
        new TestsResultsPlugin());
  }
}
