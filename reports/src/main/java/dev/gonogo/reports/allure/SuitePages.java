package dev.gonogo.reports.allure;

import static io.qameta.allure.entity.LabelName.PARENT_SUITE;
import static io.qameta.allure.entity.LabelName.SUITE;

import io.qameta.allure.entity.TestResult;
import io.qameta.allure.tree.TreeLayer;
import io.qameta.allure.tree.TreeUtils;
import java.util.List;

/** Results by checklist, then by phase or heading. */
final class SuitePages extends ResultPages {

  SuitePages() {
    super("suites");
  }

  @Override
  List<TreeLayer> groups(TestResult result) {
    return TreeUtils.groupByLabels(result, PARENT_SUITE, SUITE);
  }
}
