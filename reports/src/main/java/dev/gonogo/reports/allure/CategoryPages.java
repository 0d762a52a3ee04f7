package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Status;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.tree.DefaultTreeLayer;
import io.qameta.allure.tree.TreeLayer;
import java.util.List;

/** Results that are not green by our own statuses, then by what was found. */
final class CategoryPages extends ResultPages {
  /** Where Allure's page of a result and its trend look for categories. */
  private static final String CATEGORIES = "categories";

  CategoryPages() {
    super(CATEGORIES);
  }

  @Override
  public void aggregate(
      Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
    for (LaunchResults launch : launches) {
      for (TestResult result : launch.getAllResults()) {
        result.addExtraBlock(
            CATEGORIES,
            names(result).stream()
                .map(name -> new io.qameta.allure.category.Category().setName(name))
                .toList());
      }
    }
    super.aggregate(configuration, launches, storage);
  }

  @Override
  List<TreeLayer> groups(TestResult result) {
    return List.of(
        new DefaultTreeLayer(names(result)), new DefaultTreeLayer(result.getStatusMessage()));
  }

  private static List<String> names(TestResult result) {
    Status status = Status.valueOf(label(result, StepLabels.STATUS));
    return Category.of(status).map(Category::name).stream().toList();
  }
}
