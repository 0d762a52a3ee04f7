package dev.gonogo.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds the checklists, or the lines of one, in a place of the file system or class path. */
final class PlaceResolver implements SelectorResolver {
  private final Plans plans;
  private final StepIds ids;

  PlaceResolver(Plans plans, StepIds ids) {
    this.plans = plans;
    this.ids = ids;
  }

  @Override
  public Resolution resolve(ClasspathRootSelector selector, Context context) {
    Path root = Path.of(selector.getClasspathRoot());
    return selected(plans.selectedOf(SpecFiles.below(root.resolve(SpecFiles.FOLDER))));
  }

  @Override
  public Resolution resolve(DirectorySelector selector, Context context) {
    return selected(plans.allOf(SpecFiles.below(selector.getPath())));
  }

  @Override
  public Resolution resolve(ClasspathResourceSelector selector, Context context) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    URL url = loader.getResource(selector.getClasspathResourceName());
    if (url == null || !url.getProtocol().equals("file")) {
      return Resolution.unresolved();
    }
    Path place = Path.of(URI.create(url.toString()));
    List<Path> files = Files.isDirectory(place) ? SpecFiles.below(place) : specFile(place);
    return selected(plans.allOf(files));
  }

  @Override
  public Resolution resolve(FileSelector selector, Context context) {
    Path file = selector.getPath().toAbsolutePath().normalize();
    if (SpecFiles.isSpecFile(file)) {
      return selected(plans.allOf(List.of(file)));
    }
    List<Plan> readers = readersOf(file);
    return selector
        .getPosition()
        .map(position -> steps(readers, file, position.getLine()))
        .orElseGet(() -> selected(readers));
  }

  private static List<Path> specFile(Path file) {
    return SpecFiles.isSpecFile(file) ? List.of(file) : List.of();
  }

  /** The checklists beside a file that read it as their document. */
  private List<Plan> readersOf(Path document) {
    Path folder = document.getParent();
    List<Path> beside = folder == null ? List.of() : SpecFiles.below(folder);
    return plans.allOf(beside).stream()
        .filter(
            plan -> plan.files().stream().map(plan.folder()::resolve).anyMatch(document::equals))
        .toList();
  }

  private Resolution steps(List<Plan> plans, Path document, int line) {
    List<DiscoverySelector> found = new ArrayList<>();
    for (Plan plan : plans) {
      for (Step step : plan.steps()) {
        boolean there = plan.folder().resolve(step.planned().file()).equals(document);
        if (there && step.planned().line() == line) {
          found.add(selectUniqueId(ids.of(step)));
        }
      }
    }
    return selectors(found.stream());
  }

  private Resolution selected(List<Plan> plans) {
    return selectors(plans.stream().map(plan -> selectUniqueId(ids.of(plan))));
  }

  private static Resolution selectors(Stream<DiscoverySelector> found) {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>(found.toList());
    return selectors.isEmpty() ? Resolution.unresolved() : Resolution.selectors(selectors);
  }
}
