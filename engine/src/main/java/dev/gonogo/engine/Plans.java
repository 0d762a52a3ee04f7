package dev.gonogo.engine;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.yaml.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The plans of one discovery: every spec file is read at most once. */
final class Plans {
  private final Settings settings;
  private final Checks checks = Checks.load();
  private final Map<Path, Plan> byFile = new HashMap<>();
  private final Map<String, Plan> byName = new HashMap<>();

  Plans(Settings settings) {
    this.settings = settings;
  }

  /** The plan of a spec file. */
  Plan of(Path specFile) {
    return byFile.computeIfAbsent(specFile.toAbsolutePath().normalize(), this::read);
  }

  private Plan read(Path specFile) {
    List<String> problems = new ArrayList<>(settings.problems());
    Plan plan = PlanReader.read(specFile, checks, problems);
    Plan namesake = byName.putIfAbsent(plan.checklist(), plan);
    if (namesake != null) {
      problems.add(
          "two checklists are called \"%s\": in %s and in %s. Rename one of the spec files"
              .formatted(plan.checklist(), namesake.folder(), plan.folder()));
      return PlanReader.read(specFile, checks, problems);
    }
    return plan;
  }

  /** The plans of these spec files. */
  List<Plan> allOf(List<Path> specFiles) {
    return specFiles.stream().map(this::of).toList();
  }

  /** The plans of those of the spec files that the settings select. */
  List<Plan> selectedOf(List<Path> specFiles) {
    return settings
        .checklist()
        .map(name -> allOf(named(specFiles, name)))
        .orElseGet(() -> allOf(specFiles));
  }

  /** The plans that a run of this project means: all, or the one that is set; never none. */
  List<Plan> selected() {
    List<Path> all = all();
    List<Plan> selected = selectedOf(all);
    return selected.isEmpty() ? List.of(missing(all)) : selected;
  }

  /** The plan of this name, of those already read or of this project. */
  Optional<Plan> named(String checklist) {
    return Optional.ofNullable(byName.get(checklist))
        .or(() -> named(all(), checklist).stream().findFirst().map(this::of));
  }

  private static List<Path> named(List<Path> specFiles, String checklist) {
    return specFiles.stream().filter(file -> PlanReader.checklist(file).equals(checklist)).toList();
  }

  private List<Path> all() {
    return SpecFiles.folders(settings).stream()
        .flatMap(folder -> SpecFiles.below(folder).stream())
        .toList();
  }

  private Plan missing(List<Path> all) {
    List<String> problems = new ArrayList<>(settings.problems());
    String name = settings.checklist().orElse("none");
    problems.add(all.isEmpty() ? noneAtAll() : notThisOne(name, all));
    Plan plan = PlanReader.missing(name, problems);
    byName.put(name, plan);
    return plan;
  }

  private String noneAtAll() {
    String where =
        SpecFiles.folders(settings).stream().map(Path::toString).collect(Collectors.joining(", "));
    return "no checklist was found: no file *%s in %s. Put one there, or name its folder with -D%s"
        .formatted(
            PlanReader.SUFFIX,
            where.isEmpty()
                ? "a folder \"%s\" on the class path".formatted(SpecFiles.FOLDER)
                : where,
            Settings.CHECKLISTS);
  }

  private static String notThisOne(String name, List<Path> all) {
    TreeSet<String> names =
        all.stream().map(PlanReader::checklist).collect(Collectors.toCollection(TreeSet::new));
    return "-D%s=%s: there is no such checklist. Allowed: %s"
            .formatted(Settings.CHECKLIST, name, String.join(", ", names))
        + Suggestion.nearest(name, names).map(". Did you mean \"%s\"?"::formatted).orElse("");
  }
}
