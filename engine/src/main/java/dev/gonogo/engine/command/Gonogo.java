package dev.gonogo.engine.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The command line: {@code gonogo sign}, {@code gonogo due}, and the commands of other modules. */
@CommandLine.Command(
    name = "gonogo",
    description = "The deployment checklist that runs. The rehearsal itself is: mvn verify",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = EngineVersion.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Gonogo implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  Gonogo() {}

  /** Runs the command and ends the process with its exit code: 0, 1, or 2 for a wrong call. */
  public static void main(String[] arguments) {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    System.exit(commandLine(answers, Clock.system(ZoneId.systemDefault())).execute(arguments));
  }

  static CommandLine commandLine(BufferedReader answers, Clock clock) {
    CommandLine gonogo =
        new CommandLine(new Gonogo())
            .addSubcommand(new SignCommand(answers, clock))
            .addSubcommand(new DueCommand(clock));
    ServiceLoader.load(Subcommand.class).forEach(gonogo::addSubcommand);
    return gonogo;
  }

  @Override
  public void run() {
    CommandLine.Model.CommandSpec called = Objects.requireNonNull(spec);
    throw new CommandLine.ParameterException(
        called.commandLine(),
        "say what to do: " + String.join(", ", called.subcommands().keySet()));
  }
}
