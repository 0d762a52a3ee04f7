package dev.gonogo.engine;

import dev.gonogo.engine.plan.Step;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.TestTag;

/** The tags of a step: what kind it is, and the words of its checks, spaces as hyphens. */
final class Tags {
  private Tags() {}

  static Set<TestTag> of(Step step) {
    Set<TestTag> tags = new LinkedHashSet<>();
    tags.add(tag(step.planned().kind().word()));
    if (step instanceof Step.Item item) {
      item.checks().keySet().forEach(word -> tags.add(tag(word)));
    }
    return tags;
  }

  private static TestTag tag(String word) {
    return TestTag.create(word.replace(' ', '-'));
  }
}
