package dev.gonogo.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return plans
        .named(checklist.getValue())
        .filter(plan -> id.hasPrefix(ids.of(plan)))
        .map(plan -> below(plan, id, context))
        .orElseGet(Resolution::unresolved);
  }

  private Resolution checklists(Context context) {
    return context
        .addToParent(engine -> Optional.of(new ChecklistsDescriptor(ids.checklists())))
        .map(descriptor -> Match.exact(descriptor, this::selected))
        .map(Resolution::match)
        .orElseGet(Resolution::unresolved);
  }

  private Set<DiscoverySelector> selected() {
    return selectors(plans.selected().stream().map(ids::of));
  }

  private Resolution below(Plan plan, UniqueId id, Context context) {
    List<Step> steps = plan.steps().stream().filter(step -> ids.of(step).hasPrefix(id)).toList();
    if (steps.isEmpty()) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            () -> selectUniqueId(id.removeLastSegment()),
            parent -> Optional.of(descriptor(plan, id, steps.get(0))))
        .map(descriptor -> Match.exact(descriptor, () -> children(id, steps)))
        .map(Resolution::match)
        .orElseGet(Resolution::unresolved);
  }

  private TestDescriptor descriptor(Plan plan, UniqueId id, Step first) {
    if (id.equals(ids.of(plan))) {
      return new ChecklistDescriptor(id, plan);
    }
    return id.equals(ids.of(first))
        ? new StepDescriptor(id, first, source(plan, first))
        : new GroupDescriptor(id, String.valueOf(first.planned().group()), source(plan, first));
  }

  private Set<DiscoverySelector> children(UniqueId id, List<Step> steps) {
    return selectors(steps.stream().map(ids::of).filter(child -> !child.equals(id)));
  }

  private static TestSource source(Plan plan, Step step) {
    File file = plan.folder().resolve(step.planned().file()).toFile();
    return FileSource.from(file, FilePosition.from(step.planned().line()));
  }

  private static Set<DiscoverySelector> selectors(Stream<UniqueId> found) {
    return found
        .map(id -> (DiscoverySelector) selectUniqueId(id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
