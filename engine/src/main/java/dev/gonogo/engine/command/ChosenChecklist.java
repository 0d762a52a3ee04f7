package dev.gonogo.engine.command;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.plan.SpecFiles;
import dev.gonogo.engine.plan.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which checklist is meant. */
final class ChosenChecklist {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--checklists",
      paramLabel = "FOLDER",
      description = "The folder of the checklists; else \"checklists\" on the class path.")
  private @Nullable Path folder;

  @Option(
      names = "--checklist",
      paramLabel = "NAME",
      description = "Which of them, where there are several.")
  private @Nullable String name;

  /** The plan of the checklist. */
  Plan plan() {
    List<Path> all =
        SpecFiles.folders(Optional.ofNullable(folder)).stream()
            .flatMap(found -> SpecFiles.below(found).stream())
            .toList();
    List<Path> wanted =
        all.stream()
            .filter(file -> name == null || PlanReader.checklist(file).equals(name))
            .toList();
    if (wanted.size() != 1) {
      throw refused(wanted.isEmpty() ? none(all) : several(wanted));
    }
    Plan plan = PlanReader.read(wanted.get(0), Checks.load(), List.of());
    if (plan.steps().get(0) instanceof Step.Read read) {
      throw refused(String.join("\n", read.problems()));
    }
    return plan;
  }

  private String none(List<Path> all) {
    if (all.isEmpty()) {
      return "no checklist was found: no file *%s%s. Name its folder with --checklists"
          .formatted(PlanReader.SUFFIX, folder == null ? "" : " in " + folder);
    }
    return "there is no checklist \"%s\". There are: %s".formatted(name, names(all));
  }

  private static String several(List<Path> found) {
    return "there are several checklists: %s. Name one with --checklist".formatted(names(found));
  }

  private static String names(List<Path> files) {
    return String.join(", ", files.stream().map(PlanReader::checklist).distinct().toList());
  }

  /** The call is wrong: printed with how to call it right, exit code 2. */
  ParameterException refused(String why) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), why);
  }
}
