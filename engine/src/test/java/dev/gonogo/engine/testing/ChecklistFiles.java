package dev.gonogo.engine.testing;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.plan.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of one checklist, {@code shop}, as a team writes them into a folder. */
public final class ChecklistFiles {

  /** What most spec files of tests begin with: two lines. */
  public static final String HEADER =
      """
      document: checklist.md
      staging: { deploy as: { role: deployer } }
      """;

  private final Path folder;

  /** Files in this folder, which exists. */
  public ChecklistFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the document. */
  public ChecklistFiles document(String markdown) {
    return file("checklist.md", markdown);
  }

  /** Writes the spec file. */
  public ChecklistFiles spec(String yaml) {
    return file("shop.spec.yaml", yaml);
  }

  /** Writes the spec file: {@link #HEADER}, then this from line 3 on. */
  public ChecklistFiles specAfterHeader(String yaml) {
    return spec(HEADER + yaml);
  }

  /** Writes files that only have to be there. */
  public ChecklistFiles empty(String... names) {
    for (String name : names) {
      file(name, "");
    }
    return this;
  }

  /** Writes a file. */
  public ChecklistFiles file(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the plan, with the checks that come with the engine. */
  public Plan plan() {
    return plan(Checks.load());
  }

  /** Reads the plan. */
  public Plan plan(Checks checks) {
    return PlanReader.read(folder.resolve("shop.spec.yaml"), checks, List.of());
  }

  /** The problems of the plan; none where it can be run. */
  public List<String> problems() {
    return plan().steps().get(0) instanceof Step.Read read ? read.problems() : List.of();
  }
}
