package dev.gonogo.engine.migration;

import dev.gonogo.engine.script.PlacedStatement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that deploys or rolls back by itself, such as a tool for migrations.
 *
 * @param command the program and its arguments; no shell reads them
 * @param within how long it may take
 * @param variables names of environment variables that it gets beside the usual ones
 * @param version the command that tells its version; empty for none
 * @param unhashed whether nothing of it lies in the checklist's folder, so that no hash tells when
 *     it changes
 * @param file the file that it is written in
 * @param line the line that it is written in, from 1
 */
public record Program(
    List<String> command,
    Duration within,
    List<String> variables,
    List<String> version,
    boolean unhashed,
    String file,
    int line)
    implements Migration {

  /** Copies the lists. */
  public Program {
    command = List.copyOf(command);
    variables = List.copyOf(variables);
    version = List.copyOf(version);
  }

  /** The command as one would type it: what holds white space is in quotes. */
  @Override
  public String name() {
    return typed(command);
  }

  /** The command in the place of a statement, for those who look on and for reports. */
  public PlacedStatement placed() {
    return new PlacedStatement(1, file, line, name(), "");
  }

  static String typed(List<String> command) {
    return command.stream()
        .map(word -> word.isEmpty() || word.matches("(?s).*\\s.*") ? '"' + word + '"' : word)
        .collect(Collectors.joining(" "));
  }
}
