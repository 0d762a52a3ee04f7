package dev.gonogo.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.SpecFiles;
import dev.gonogo.engine.plan.Step;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
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
    return checklists(plans.selectedIn(SpecFiles.below(root.resolve(SpecFiles.FOLDER))));
  }

  @Override
  public Resolution resolve(DirectorySelector selector, Context context) {
    return checklists(plans.names(SpecFiles.below(selector.getPath())));
  }

  @Override
  public Resolution resolve(ClasspathResourceSelector selector, Context context) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    URL url = loader.getResource(selector.getClasspathResourceName());
    if (url == null || !url.getProtocol().equals("file")) {
      return Resolution.unresolved();
    }
    Path place = Path.of(URI.create(url.toString()));
    List<Path> files =
        Files.isDirectory(place) ? SpecFiles.below(place) : specFile(SpecFiles.real(place));
    return checklists(plans.names(files));
  }

  @Override
  public Resolution resolve(FileSelector selector, Context context) {
    if (!Files.isRegularFile(selector.getPath())) {
      return Resolution.unresolved();
    }
    Path file = SpecFiles.real(selector.getPath());
    if (SpecFiles.isSpecFile(file)) {
      return checklists(plans.names(List.of(file)));
    }
    List<Path> readers = readersOf(file);
    List<String> names = plans.names(readers);
    return selector
        .getPosition()
        .map(position -> selectors(steps(readers, file, position.getLine())))
        .orElseGet(() -> checklists(names));
  }

  private static List<Path> specFile(Path file) {
    return SpecFiles.isSpecFile(file) ? List.of(file) : List.of();
  }

  /** The spec files beside a file, or below, that name it. */
  private List<Path> readersOf(Path file) {
    Path folder = file.getParent();
    List<Path> beside = folder == null ? List.of() : SpecFiles.below(folder);
    return beside.stream().filter(spec -> isOf(file, plans.of(spec))).toList();
  }

  /** A spec file with problems may not even say what its document is: any one could be. */
  private static boolean isOf(Path file, Plan plan) {
    boolean couldBe = plan.hasProblems() && file.toString().endsWith(".md");
    return couldBe || plan.files().stream().map(plan.folder()::resolve).anyMatch(file::equals);
  }

  /** The items of one line; of a plan with problems whatever tells of them. */
  private Stream<UniqueId> steps(List<Path> specFiles, Path document, int line) {
    return specFiles.stream()
        .map(plans::of)
        .flatMap(
            plan ->
                plan.hasProblems()
                    ? Stream.of(ids.of(plan.checklist()))
                    : plan.steps().stream()
                        .filter(step -> isAt(plan, step, document, line))
                        .map(ids::of));
  }

  private static boolean isAt(Plan plan, Step step, Path document, int line) {
    PlannedStep planned = step.planned();
    return planned.line() == line && plan.folder().resolve(planned.file()).equals(document);
  }

  private Resolution checklists(List<String> names) {
    return selectors(names.stream().map(ids::of));
  }

  private static Resolution selectors(Stream<UniqueId> found) {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    found.forEach(id -> selectors.add(selectUniqueId(id)));
    return selectors.isEmpty() ? Resolution.unresolved() : Resolution.selectors(selectors);
  }
}
