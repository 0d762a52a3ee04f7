package dev.gonogo.reports.allure;

import static io.qameta.allure.tree.TreeUtils.calculateStatisticByLeafs;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.tree.TestResultTree;
import io.qameta.allure.tree.TestResultTreeGroup;
import io.qameta.allure.tree.TreeLayer;
import io.qameta.allure.tree.TreeWidgetData;
import io.qameta.allure.tree.TreeWidgetItem;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** A tree of all results in the order of the plan: its page, its table, and its first groups. */
abstract class ResultPages implements Aggregator2 {
  private static final int GROUPS_ON_THE_FIRST_PAGE = 10;

  private final String name;

  ResultPages(String name) {
    this.name = name;
  }

  /** The groups a result stands in, from the top. */
  abstract List<TreeLayer> groups(TestResult result);

  @Override
  public void aggregate(
      Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
    List<TestResult> results =
        launches.stream()
            .flatMap(launch -> launch.getResults().stream())
            .sorted(Comparator.comparing(ResultPages::place))
            .toList();
    TestResultTree tree = new TestResultTree(name, this::groups);
    results.forEach(tree::add);
    storage.addDataJson("data/%s.json".formatted(name), tree);
    storage.addDataJson("widgets/%s.json".formatted(name), widget(tree));
    byte[] table = ResultTable.of(results).getBytes(StandardCharsets.UTF_8);
    storage.addDataBinary("data/%s.csv".formatted(name), table);
  }

  static String label(TestResult result, String label) {
    return result.findOneLabel(label).orElse("");
  }

  private static String place(TestResult result) {
    return label(result, StepLabels.PLACE);
  }

  private static TreeWidgetData widget(TestResultTree tree) {
    List<TreeWidgetItem> groups =
        tree.getChildren().stream()
            .filter(TestResultTreeGroup.class::isInstance)
            .map(TestResultTreeGroup.class::cast)
            .map(ResultPages::widget)
            .toList();
    return new TreeWidgetData()
        .setItems(groups.stream().limit(GROUPS_ON_THE_FIRST_PAGE).toList())
        .setTotal(groups.size());
  }

  private static TreeWidgetItem widget(TestResultTreeGroup group) {
    return new TreeWidgetItem()
        .setUid(group.getUid())
        .setName(group.getName())
        .setStatistic(calculateStatisticByLeafs(group));
  }
}
