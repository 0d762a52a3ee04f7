package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.signature.Signature;
import dev.gonogo.engine.signature.SignatureFile;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Node;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import dev.gonogo.engine.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
    Optional<Node> node = node();
    Optional<Spec> spec = node.flatMap(read -> Binder.bind(read, Spec.class, problems));
    List<Signature> signatures =
        SignatureFile.of(folder.path(), checklist(specFile)).read(problems);
    Optional<Readings> readings = node.map(SpecParts::of).flatMap(parts -> readings(folder, parts));
    if (spec.isPresent() && readings.isPresent() && problems.isEmpty() && already.isEmpty()) {
      return assembly(folder, readings.get(), signatures).plan(spec.get());
    }
    List<String> all = new ArrayList<>(already);
    problems.list().forEach(problem -> all.add(problem.toString()));
    return Assembly.unreadable(checklist(specFile), folder.path(), folder.files(), all);
  }

  private Optional<Node> node() {
    String file = String.valueOf(specFile.getFileName());
    try {
      return Yaml.read(file, Files.readString(specFile), problems);
    } catch (CharacterCodingException e) {
      problems.add(new Position(file, 1, 1), "the file is not UTF-8. Save it as UTF-8");
    } catch (IOException e) {
      problems.add(new Position(file, 1, 1), "the file cannot be read: " + e);
    }
    return Optional.empty();
  }

  /** What was found of the spec file's parts in the document and in the folder. */
  private record Readings(Items items, boolean traffic) {}

  private Optional<Readings> readings(ChecklistFolder folder, SpecParts parts) {
    parts.setup().forEach(folder::hasFile);
    new ServicesReader(parts.services(), problems).read();
    return parts
        .document()
        .flatMap(name -> document(folder, name))
        .map(read -> readings(folder, parts, read));
  }

  private Readings readings(ChecklistFolder folder, SpecParts parts, Document document) {
    HeadingFinder headings = new HeadingFinder(document, problems);
    LineFinder lines = new LineFinder(document, problems);
    List<PlannedPhase> phases =
        new PhaseReader(folder, headings, new DocumentFigures(document, problems), problems)
            .read(parts.phases());
    new DowntimeReader(checks.witness(), parts, problems).read();
    ApplicationReader application = new ApplicationReader(folder, parts, problems);
    application.read();
    CheckReader checkReader = new CheckReader(checks, folder, application, problems);
    Map<Line, LineChecks> bound =
        new ItemReader(checkReader, headings, lines, phases, problems).read(parts.items());
    SelectionFinder selections = new SelectionFinder(document, headings, problems);
    LineRules rules = new LineRulesReader(selections, bound, phases, problems).read(parts);
    boolean boxes = document.lines().stream().anyMatch(Items::isBox);
    boolean named = parts.items().values().stream().anyMatch(section -> !section.isEmpty());
    if (!boxes && !named && rules.signing().isEmpty()) {
      problems.add(
          new Position(document.file(), 1, 1),
          "the document has no item: no check box, and %s names no line under \"items\""
              .formatted(specFile.getFileName()));
    }
    return new Readings(new Items(document, phases, bound, rules), !parts.traffic().isEmpty());
  }

  private Optional<Document> document(ChecklistFolder folder, Text name) {
    if (!folder.hasFile(name)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(folder.path().resolve(name.value()));
      Optional<String> unreadable = PlainText.unreadable(bytes);
      if (unreadable.isPresent()) {
        problems.add(new Position(name.value(), 1, 1), "the document " + unreadable.get());
        return Optional.empty();
      }
      return Optional.of(Document.parse(name.value(), bytes));
    } catch (IOException e) {
      problems.add(name.position(), "the document cannot be read: " + e);
      return Optional.empty();
    }
  }

  private Assembly assembly(ChecklistFolder folder, Readings readings, List<Signature> signatures) {
    return new Assembly(
        checklist(specFile),
        folder,
        readings.items(),
        readings.traffic(),
        checks.witness(),
        signatures);
  }
}
