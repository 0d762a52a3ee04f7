package dev.gonogo.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import java.io.File;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.UniqueId.Segment;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Makes the descriptors: of the class of all checklists, and of everything below by unique id. */
final class StepResolver implements SelectorResolver {
  private final Plans plans;
  private final StepIds ids;
  private final Map<String, StepTree> trees = new HashMap<>();

  StepResolver(Plans plans, StepIds ids) {
    this.plans = plans;
    this.ids = ids;
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    return selector.getClassName().equals(Checklists.class.getName())
        ? checklists(context)
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    if (id.equals(ids.checklists())) {
      return checklists(context);
    }
    if (!id.hasPrefix(ids.checklists())) {
      return Resolution.unresolved();
    }
    Segment checklist = id.getSegments().get(ids.checklists().getSegments().size());
    return tree(checklist.getValue())
        .filter(tree -> id.hasPrefix(tree.root()))
        .map(tree -> resolve(id, tree, context))
        .orElseGet(Resolution::unresolved);
  }

  private Optional<StepTree> tree(String checklist) {
    StepTree known = trees.get(checklist);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<StepTree> tree =
        plans.named(checklist).map(plan -> new StepTree(plan, ids, plans.selected(plan)));
    tree.ifPresent(found -> trees.put(checklist, found));
    return tree;
  }

  private Resolution checklists(Context context) {
    return context
        .addToParent(engine -> Optional.of(new ChecklistsDescriptor(ids.checklists())))
        .map(descriptor -> Match.exact(descriptor, this::selected))
        .map(Resolution::match)
        .orElseGet(Resolution::unresolved);
  }

  private Set<DiscoverySelector> selected() {
    return selectors(plans.selected().stream().map(ids::of).toList());
  }

  private Resolution resolve(UniqueId id, StepTree tree, Context context) {
    if (tree.steps(id).isEmpty()) {
      // Where a checklist has problems, every test it once had leads to them.
      return tree.plan().hasProblems()
          ? Resolution.selectors(selectors(List.of(tree.root())))
          : Resolution.unresolved();
    }
    return context
        .addToParent(
            () -> selectUniqueId(id.removeLastSegment()),
            parent -> Optional.of(descriptor(id, tree)))
        .map(descriptor -> Match.exact(descriptor, () -> selectors(tree.children(id))))
        .map(Resolution::match)
        .orElseGet(Resolution::unresolved);
  }

  private static TestDescriptor descriptor(UniqueId id, StepTree tree) {
    if (id.equals(tree.root())) {
      return new ChecklistDescriptor(id, tree.plan());
    }
    Step first = tree.steps(id).get(0);
    TestSource source = source(tree.plan(), first);
    return tree.isStep(id)
        ? new StepDescriptor(id, first, source)
        : new GroupDescriptor(id, String.valueOf(first.planned().group()), source);
  }

  private static TestSource source(Plan plan, Step step) {
    File file = plan.folder().resolve(step.planned().file()).toFile();
    return FileSource.from(file, FilePosition.from(step.planned().line()));
  }

  private static Set<DiscoverySelector> selectors(Collection<UniqueId> found) {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    found.forEach(id -> selectors.add(selectUniqueId(id)));
    return selectors;
  }
}
