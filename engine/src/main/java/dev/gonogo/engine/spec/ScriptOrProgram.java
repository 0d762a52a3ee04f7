package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Shorthand;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What deploys or rolls back: an SQL script, or a program.
 *
 * @param position where it is written
 * @param script the script; empty for a program
 * @param run the program and its arguments; empty for a script
 * @param within how long it may take; empty for the usual time
 * @param environment names of environment variables that the program gets beside the usual ones
 * @param version the command that tells the version of the program; empty for none
 * @param files what else decides what the program does: files and folders
 */
@Doc("What deploys or rolls back: an SQL script, which may stand alone, or a program under `run`.")
public record ScriptOrProgram(
    Position position,
    @Doc("An SQL script.") Optional<Text> script,
    @Doc(
            "A program and its arguments, as a list, such as `[npx, prisma, migrate, deploy]`: on the"
                + " PATH, or in the checklist's folder (`./migrate.sh`). No shell reads it. It runs"
                + " in the checklist's folder and finds the server in `DATABASE_URL`, and in"
                + " `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD` and `PGDATABASE`.")
        List<Text> run,
    @Doc("How long it may take: a script 1 h and a program 10 min, unless it is written.")
        Optional<Duration> within,
    @Doc(
            "Names of environment variables of the rehearsal that the program gets too, beside"
                + " `HOME`, `LANG`, `PATH` and `TMPDIR`; their values are never shown.")
        List<String> environment,
    @Doc("The command that tells the program's version, such as `[npx, prisma, --version]`.")
        List<Text> version,
    @Doc(
            "Files and folders beside the spec file that decide what the program does, such as"
                + " `prisma`: what has changed in them is not what was rehearsed. Files that `run`"
                + " names need not be named again.")
        List<Text> files) {

  private static final Duration USUAL_OF_SCRIPTS = Duration.ofHours(1);
  private static final Duration USUAL_OF_PROGRAMS = Duration.ofMinutes(10);
  private static final Pattern VARIABLE = Pattern.compile("[^=\\s]+");
  private static final Set<String> SERVER =
      Set.of("DATABASE_URL", "PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE");

  /** Checks that it is one of both, and copies the lists. */
  public ScriptOrProgram {
    if (script.isPresent() == !run.isEmpty()) {
      throw new IllegalArgumentException(
          "write either \"script\", an SQL script, or \"run\", a program with its arguments");
    }
    boolean ofPrograms = !environment.isEmpty() || !version.isEmpty() || !files.isEmpty();
    if (script.isPresent() && ofPrograms) {
      throw new IllegalArgumentException(
          "\"environment\", \"version\" and \"files\" are of programs. Write them beside \"run\"");
    }
    Commands.check(run.stream().map(Text::value).toList());
    Commands.check(version.stream().map(Text::value).toList());
    if (within.filter(Duration::isZero).isPresent()) {
      throw new IllegalArgumentException(
          "nothing is done within no time. Write more, such as 10 min");
    }
    environment.forEach(ScriptOrProgram::checkVariable);
    run = List.copyOf(run);
    environment = List.copyOf(environment);
    version = List.copyOf(version);
    files = List.copyOf(files);
  }

  @Shorthand
  static ScriptOrProgram of(Text script) {
    return new ScriptOrProgram(
        script.position(),
        Optional.of(script),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** How long it may take, whether or not that is written. */
  public Duration limit() {
    return within.orElse(script.isPresent() ? USUAL_OF_SCRIPTS : USUAL_OF_PROGRAMS);
  }

  /** All words that say what is run. */
  List<String> words() {
    return script.map(List::of).orElse(run).stream().map(Text::value).toList();
  }

  private static void checkVariable(String name) {
    if (!VARIABLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "what stands under \"environment\" is not the name of a variable. Write the name alone,"
              + " such as SHADOW_DATABASE_URL: the value is taken from the environment of the"
              + " rehearsal");
    }
    if (SERVER.contains(name)) {
      throw new IllegalArgumentException(
          "%s tells the program where the staging server is. Leave it out under \"environment\""
              .formatted(name));
    }
  }
}
