package dev.gonogo.engine;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineDiscoveryResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * What the engine finds, found by its name as every launcher finds it.
 *
 * @param engine the root of the tree
 * @param issues what JUnit is told to complain about
 */
record Discovered(TestDescriptor engine, List<DiscoveryIssue> issues) {
  static final UniqueId CHECKLISTS =
      UniqueId.forEngine("gonogo").append("class", "dev.gonogo.engine.Checklists");

  /** All steps of {@link Orders}, in the order of the plan. */
  static final List<String> ORDERS =
      List.of(
          "[checklist:orders]/[step:setup]",
          "[checklist:orders]/[step:scripts]",
          "[checklist:orders]/[section:orders.before]/[step:there-are-no-orders-yet]",
          "[checklist:orders]/[phase:phase-1-index]/[step:deploy-deploy-sql]",
          "[checklist:orders]/[phase:phase-1-index]/[step:orders-are-found-by-customer]",
          "[checklist:orders]/[phase:phase-1-index]/[step:rollback-rollback-sql]",
          "[checklist:orders]/[phase:phase-1-index]/[step:identity]",
          "[checklist:orders]/[phase:phase-1-index]/[step:deploy-again]",
          "[checklist:orders]/[phase:phase-1-index]/[step:stop-points]",
          "[checklist:orders]/[section:orders.afterwards]/[step:all-tables-have-rls-enabled]",
          "[checklist:orders]/[step:verdict]");

  static Discovered by(DiscoverySelector... selectors) {
    EngineDiscoveryResults results = EngineTestKit.engine("gonogo").selectors(selectors).discover();
    return new Discovered(results.getEngineDescriptor(), results.getDiscoveryIssues());
  }

  /** The unique id of a step, from its stable id. */
  static UniqueId id(String step) {
    return UniqueId.parse(CHECKLISTS + "/" + step);
  }

  /** The ids of all tests below the class of all checklists, in the order of the tree. */
  List<String> steps() {
    return all(engine).stream()
        .filter(TestDescriptor::isTest)
        .map(test -> test.getUniqueId().toString().substring(CHECKLISTS.toString().length() + 1))
        .toList();
  }

  /** The names of all descriptors, each level two spaces deeper. */
  String tree() {
    StringBuilder tree = new StringBuilder();
    for (TestDescriptor descriptor : all(engine)) {
      int depth = descriptor.getUniqueId().getSegments().size() - 1;
      tree.append("  ".repeat(depth)).append(descriptor.getDisplayName()).append('\n');
    }
    return tree.toString();
  }

  /** Every descriptor with this id; more than one would be a mistake. */
  TestDescriptor only(String step) {
    List<TestDescriptor> found =
        all(engine).stream().filter(one -> one.getUniqueId().equals(id(step))).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " descriptors are " + step + ":\n" + tree());
    }
    return found.get(0);
  }

  private static List<TestDescriptor> all(TestDescriptor descriptor) {
    List<TestDescriptor> all = new ArrayList<>();
    all.add(descriptor);
    descriptor.getChildren().forEach(child -> all.addAll(all(child)));
    return all;
  }
}
