package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Node;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a spec file and its document into a plan.
 *
 * <p>Opens no connection and changes nothing. All problems of both files are found in one reading;
 * where there are any, the plan consists of the step that reports them and of the verdict.
 */
public final class PlanReader {
  /** What the name of a spec file ends with. */
  public static final String SUFFIX = ".spec.yaml";

  private final Path specFile;
  private final Checks checks;
  private final Problems problems = new Problems();

  private PlanReader(Path specFile, Checks checks) {
    this.specFile = specFile.toAbsolutePath().normalize();
    this.checks = checks;
  }

  /**
   * Reads a plan.
   *
   * @param specFile a file whose name ends with {@link #SUFFIX}
   * @param checks the checks there are
   * @param already problems found elsewhere that this plan has to report, such as of the settings
   */
  public static Plan read(Path specFile, Checks checks, List<String> already) {
    return new PlanReader(specFile, checks).read(already);
  }

  /**
   * The plan of a checklist that is not there: it only reports why.
   *
   * @param checklist the name that was asked for
   * @param problems what was asked for, what there is, and the next step
   */
  public static Plan missing(String checklist, List<String> problems) {
    return Assembly.unreadable(checklist, Path.of("").toAbsolutePath(), List.of(), problems);
  }

  /** The name of the checklist that a spec file binds: its own name without the suffix. */
  public static String checklist(Path specFile) {
    String name = String.valueOf(specFile.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private Plan read(List<String> already) {
    ChecklistFolder folder = new ChecklistFolder(specFile, problems);
    Optional<Spec> spec = spec();
    Optional<Document> document = spec.flatMap(found -> document(folder, found));
    Optional<Plan> plan =
        spec.flatMap(found -> document.flatMap(read -> plan(folder, found, read)));
    if (plan.isPresent() && problems.isEmpty() && already.isEmpty()) {
      return plan.get();
    }
    List<String> all = new ArrayList<>(already);
    problems.list().forEach(problem -> all.add(problem.toString()));
    return Assembly.unreadable(checklist(specFile), folder.path(), folder.files(), all);
  }

  private Optional<Spec> spec() {
    String file = String.valueOf(specFile.getFileName());
    try {
      Optional<Node> node = Yaml.read(file, Files.readString(specFile), problems);
      return node.flatMap(read -> Binder.bind(read, Spec.class, problems));
    } catch (MalformedInputException e) {
      problems.add(new Position(file, 1, 1), "the file is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      problems.add(new Position(file, 1, 1), "the file cannot be read: " + e);
    }
    return Optional.empty();
  }

  private Optional<Document> document(ChecklistFolder folder, Spec spec) {
    if (!folder.hasFile(spec.document())) {
      return Optional.empty();
    }
    String name = spec.document().value();
    try {
      return Optional.of(Document.parse(name, Files.readAllBytes(folder.path().resolve(name))));
    } catch (IOException e) {
      problems.add(spec.document().position(), "the document cannot be read: " + e);
      return Optional.empty();
    }
  }

  private Optional<Plan> plan(ChecklistFolder folder, Spec spec, Document document) {
    DocumentIndex index = new DocumentIndex(document, problems);
    List<PlannedPhase> phases = new PhaseReader(folder, index, problems).read(spec.phases());
    Map<Line, Map<String, Check>> bound =
        new ItemReader(checks, folder, index, problems).read(spec.items());
    spec.staging().setup().forEach(folder::hasFile);
    boolean noBox = document.lines().stream().noneMatch(DocumentIndex::isBox);
    if (noBox && bound.isEmpty() && spec.items().isEmpty()) {
      problems.add(
          new Position(document.file(), 1, 1),
          "the document has no item: no check box, and %s names no line under \"items\""
              .formatted(specFile.getFileName()));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Assembly(checklist(specFile), folder, document, phases, bound).plan(spec));
  }
}
