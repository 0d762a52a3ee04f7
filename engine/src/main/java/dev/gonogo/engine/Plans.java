package dev.gonogo.engine;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.plan.ProductionPlan;
import dev.gonogo.engine.plan.SpecFiles;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.run.ChosenStopPoint;
import dev.gonogo.engine.yaml.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The plans of one discovery: places lead to names, names lead to plans.
 *
 * <p>JUnit follows all places before it asks for the first name, so two checklists of one name are
 * noticed wherever they were found. Every spec file is read at most once.
 */
final class Plans {
  /** What stands in the place of a checklist where there is none. */
  private static final String NONE = "none";

  private final Settings settings;
  private final Checks checks = Checks.load();
  private final Map<String, Set<Path>> found = new HashMap<>();
  private final Map<Path, Plan> read = new HashMap<>();

  Plans(Settings settings) {
    this.settings = settings;
  }

  /** The plan of a spec file. */
  Plan of(Path specFile) {
    return read.computeIfAbsent(specFile, this::read);
  }

  private Plan read(Path specFile) {
    Plan written = PlanReader.read(specFile, checks, settings.problems());
    Plan rehearsal = settings.postgres().map(written::onPostgres).orElse(written);
    Plan plan =
        settings
            .run()
            .stage()
            .map(stage -> ProductionPlan.of(rehearsal, stage, Settings.STAGE))
            .orElse(rehearsal);
    return settings
        .run()
        .stopPoint()
        .filter(point -> !plan.hasProblems() && ChosenStopPoint.steps(plan, point).isEmpty())
        .map(point -> PlanReader.read(specFile, checks, problems(noSuchPoint(point))))
        .orElse(plan);
  }

  private static String noSuchPoint(String point) {
    return "-D%s=%s: the deployment has no such stop point. They are written in stop-points.json, as in \"error after db/deploy.sql:12\""
        .formatted(Settings.STOP_POINT, point);
  }

  /** Which steps of a plan are meant: all, or what one stop point needs to be tried again. */
  Predicate<Step> selected(Plan plan) {
    return settings
        .run()
        .stopPoint()
        .map(point -> ChosenStopPoint.steps(plan, point))
        .filter(steps -> !steps.isEmpty())
        .map(steps -> (Predicate<Step>) step -> steps.contains(step.id()) || isVerdict(step))
        .orElse(step -> true);
  }

  private static boolean isVerdict(Step step) {
    return step instanceof Step.GiveVerdict;
  }

  /** The names of these spec files, which are known by them from here on. */
  List<String> names(List<Path> specFiles) {
    for (Path file : specFiles) {
      found.computeIfAbsent(PlanReader.checklist(file), any -> new TreeSet<>()).add(file);
    }
    return specFiles.stream().map(PlanReader::checklist).distinct().toList();
  }

  /** The names that a run of this project means: all, or the one that is set; never none. */
  List<String> selected() {
    List<String> names = names(selectedOf(all()));
    return names.isEmpty() ? List.of(NONE) : names;
  }

  /** The names of a class-path root that a run of this project means. */
  List<String> selectedIn(List<Path> specFiles) {
    List<String> names = names(selectedOf(specFiles));
    boolean overlooked = !specFiles.isEmpty() && names.isEmpty() && selectedOf(all()).isEmpty();
    return overlooked ? List.of(NONE) : names;
  }

  /** The plan of this name, among the files found so far, else among those of this project. */
  Optional<Plan> named(String checklist) {
    if (!found.containsKey(checklist)) {
      names(called(checklist, all()));
    }
    List<Path> files = List.copyOf(found.getOrDefault(checklist, Set.of()));
    if (files.isEmpty()) {
      boolean missing = checklist.equals(NONE) && selectedOf(all()).isEmpty();
      return missing ? Optional.of(missing(all())) : Optional.empty();
    }
    return Optional.of(files.size() == 1 ? of(files.get(0)) : ambiguous(checklist, files));
  }

  private List<Path> selectedOf(List<Path> specFiles) {
    return settings.checklist().map(name -> called(name, specFiles)).orElse(specFiles);
  }

  private static List<Path> called(String checklist, List<Path> specFiles) {
    return specFiles.stream().filter(file -> PlanReader.checklist(file).equals(checklist)).toList();
  }

  private List<Path> all() {
    return SpecFiles.folders(settings.checklists()).stream()
        .flatMap(folder -> SpecFiles.below(folder).stream())
        .toList();
  }

  /** Ids, evidence and history go by the name: two cannot share it. */
  private Plan ambiguous(String checklist, List<Path> files) {
    String places = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    return PlanReader.read(
        files.get(0),
        checks,
        problems(
            "%d checklists are called \"%s\": %s. Rename all but one of the files"
                .formatted(files.size(), checklist, places)));
  }

  private Plan missing(List<Path> all) {
    String problem =
        settings
            .checklist()
            .filter(name -> !all.isEmpty())
            .map(name -> notThisOne(name, all))
            .orElseGet(this::noneAtAll);
    return PlanReader.missing(NONE, problems(problem));
  }

  private List<String> problems(String problem) {
    List<String> problems = new ArrayList<>(settings.problems());
    problems.add(problem);
    return problems;
  }

  private String noneAtAll() {
    String where =
        SpecFiles.folders(settings.checklists()).stream()
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    return "no checklist was found: no file *%s in %s. Put one there, or name its folder with -D%s"
        .formatted(
            PlanReader.SUFFIX,
            where.isEmpty()
                ? "a folder \"%s\" on the class path".formatted(SpecFiles.FOLDER)
                : where,
            Settings.CHECKLISTS);
  }

  private static String notThisOne(String name, List<Path> all) {
    Set<String> names =
        all.stream().map(PlanReader::checklist).collect(Collectors.toCollection(TreeSet::new));
    return "-D%s=%s: there is no such checklist. Allowed: %s"
            .formatted(Settings.CHECKLIST, name, String.join(", ", names))
        + Suggestion.nearest(name, names).map(". Did you mean \"%s\"?"::formatted).orElse("");
  }
}
