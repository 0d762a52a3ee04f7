package dev.gonogo.reports;

import dev.gonogo.engine.command.Subcommand;
import dev.gonogo.reports.recorded.OutputFolder;
import dev.gonogo.reports.recorded.RecordedRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the reports anew from evidence alone: no database, no checklist. */
@CommandLine.Command(
    name = "report",
    description = "Makes the reports anew, from the evidence of runs that are over.")
public final class ReportCommand implements Subcommand {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      defaultValue = "target/gonogo",
      description = "The folder that holds the evidence; default ${DEFAULT-VALUE}.")
  private Path output = Path.of("target", "gonogo");

  @Option(
      names = "--history",
      paramLabel = "FOLDER",
      description = "Where the trend of earlier runs is kept; else .gonogo/history.")
  private Path history = ReportSettings.history();

  /** A command without options yet. */
  public ReportCommand() {}

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    OutputFolder folder = new OutputFolder(output);
    try {
      RecordedRuns runs = new Reports(folder, history).write(true);
      runs.leftOut().forEach(why -> command.getErr().println("left out: " + why));
      if (runs.all().isEmpty()) {
        command
            .getErr()
            .printf(
                "there is no evidence in %s. Run a checklist first: mvn verify%n", folder.path());
        return 1;
      }
      command.getOut().println(folder.page());
      return runs.leftOut().isEmpty() ? 0 : 1;
    } catch (IOException | UncheckedIOException e) {
      command.getErr().println(e.getMessage());
      return 1;
    }
  }
}
