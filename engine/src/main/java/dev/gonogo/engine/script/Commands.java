package dev.gonogo.engine.script;

import dev.gonogo.engine.script.Branches.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** psql's meta-commands, as far as they are executed here. */
final class Commands {

  private final Interpreter script;
  private final FileInterpreter file;
  private final Branches branches;
  private final VariableCommands variables;

  Commands(Interpreter script, FileInterpreter file, Branches branches) {
    this.script = script;
    this.file = file;
    this.branches = branches;
    this.variables = new VariableCommands(script);
  }

  /** Takes the command that comes next. */
  void execute(Arguments arguments, Place place) {
    String name = arguments.name();
    switch (name) {
      case "if", "elif", "else", "endif" -> branch(name, arguments, place);
      default -> {
        if (branches.areActive()) {
          execute(name, arguments, place);
        } else {
          skip(name, arguments, place);
        }
      }
    }
  }

  private static void skip(String name, Arguments arguments, Place place) {
    if (name.equals(".")) {
      throw Problem.at(
          place,
          "\\. belongs to no rows here: psql reads what follows a COPY as statements where its branch is not taken. Move the COPY into a file of its own, and include that with \\ir.");
    }
    if (name.equals("copy") || name.equals("!")) {
      arguments.restOfLine();
      arguments.end();
    } else {
      arguments.all();
    }
  }

  private void execute(String name, Arguments arguments, Place place) {
    switch (name) {
      case "i", "include" -> include(name, arguments, place);
      case "ir", "include_relative" -> include(name, arguments, place);
      case "set" -> variables.set(arguments.all(), place);
      case "unset" -> variables.unset(arguments.all(), place);
      case "echo", "qecho", "warn" -> note(name, arguments.all(), place);
      case "g", "gx" -> send(name, arguments.all(), place);
      case "gset" -> sendToSet(arguments.all(), place);
      case "gexec" -> {
        requireStatement(name, place);
        arguments.all();
        file.finish(Ending.EXECUTE);
      }
      case "copy" -> copy(arguments.restOfLine(), place);
      case "r", "reset" -> {
        arguments.all();
        file.discard();
      }
      case "q", "quit" -> {
        arguments.all();
        quit(place);
      }
      case "encoding" -> encoding(arguments.all(), place);
      default -> {
        Refused.check(name, place);
        List<Argument> all = arguments.all();
        Refused.check(name, all, place);
        note(name, all, place);
      }
    }
  }

  private void note(String name, List<Argument> arguments, Place place) {
    String shown = arguments.stream().map(Argument::shown).collect(Collectors.joining(" "));
    script.conduct().note(place, ("\\" + name + " " + script.variables().shown(shown)).strip());
  }

  // Branches

  private void branch(String name, Arguments arguments, Place place) {
    if (file.isInStatement() && branches.areActive()) {
      throw Problem.at(
          place,
          "\\%s inside of a statement: end the statement before it with a semicolon."
              .formatted(name));
    }
    file.discard();
    branches.asking(name.equals("elif") && branches.asksAgain());
    List<Argument> condition = arguments.all();
    branches.asking(false);
    switch (name) {
      case "if" ->
          branches.begin(place, branches.areActive() ? truth(condition, place) : Truth.FALSE);
      case "elif" ->
          branches.otherwise(
              place, name, branches.asksAgain() ? truth(condition, place) : Truth.FALSE);
      case "else" -> branches.otherwise(place, name, Truth.TRUE);
      default -> branches.end(place);
    }
    script.numbers().reach(file.key(place));
  }

  private Truth truth(List<Argument> condition, Place place) {
    if (!condition.stream().allMatch(Argument::isKnown)) {
      return Truth.UNKNOWN;
    }
    String text = condition.stream().map(Argument::text).collect(Collectors.joining(" "));
    return Variables.bool(text)
        .map(value -> value ? Truth.TRUE : Truth.FALSE)
        .orElseThrow(
            () ->
                Problem.at(
                    place,
                    "\"%s\" is no condition: true, false, yes, no, on, off, 1 and 0 are. psql would take it for false."
                        .formatted(
                            condition.stream()
                                .map(Argument::shown)
                                .collect(Collectors.joining(" ")))));
  }

  // Files

  private void include(String name, Arguments arguments, Place place) {
    List<Argument> all = arguments.all();
    if (all.isEmpty()) {
      throw Problem.at(
          place, "\\%s takes one file name, plain or in single quotes.".formatted(name));
    }
    Argument first = all.get(0).withoutSemicolons();
    requireKnown(first, "which file \\" + name + " means", place);
    variables.noteOthers(name, all, 1, place);
    ScriptFile included =
        name.endsWith("r") || name.endsWith("relative")
            ? script.folder().beside(first.text(), place)
            : script.folder().named(first.text(), place);
    script.include(included, place, file.key(place));
  }

  private static void requireKnown(Argument argument, String what, Place place) {
    if (!argument.isKnown()) {
      throw Problem.at(
          place,
          "%s is known only when the script is executed; everything is read before. \\set the variable to a text of the script."
              .formatted(what));
    }
  }

  private void copy(String text, Place place) {
    try {
      file.copy(ClientCopy.of(text, place), place);
    } catch (IOException exception) {
      throw new UncheckedIOException("the rows of \\copy cannot be read", exception);
    }
  }

  /** In a branch that may not be taken, everything behind it may be executed too. */
  private void quit(Place place) {
    if (branches.areCertain() || !script.conduct().isReading()) {
      file.quit();
    } else {
      script.conduct().note(place, "\\q");
    }
  }

  // Statements

  private void send(String name, List<Argument> all, Place place) {
    requireStatement(name, place);
    Optional<Argument> target =
        all.stream().filter(argument -> !argument.text().matches("\\(.*|.*\\)|.*=.*")).findFirst();
    if (target.isPresent()) {
      throw Problem.at(
          place,
          "\\%s with a file or a program writes the answer outside of the database, which is not done here. \\%s alone is a semicolon."
              .formatted(name, name));
    }
    file.finish(Ending.SEND);
  }

  private void sendToSet(List<Argument> all, Place place) {
    requireStatement("gset", place);
    String prefix = all.isEmpty() ? "" : all.get(0).text();
    if (!all.isEmpty()) {
      requireKnown(all.get(0), "the prefix of \\gset", place);
    }
    variables.noteOthers("gset", all, 1, place);
    file.finish(new Ending(Ending.Kind.SET, prefix));
  }

  private void requireStatement(String name, Place place) {
    if (!file.isInStatement()) {
      throw Problem.at(
          place,
          "there is no statement before \\%s. psql would send the last one once more: write \\%s in the place of its semicolon."
              .formatted(name, name));
    }
  }

  private void encoding(List<Argument> all, Place place) {
    if (all.isEmpty() || all.get(0).text().matches("(?i)utf-?8|unicode")) {
      note("encoding", all, place);
    } else {
      throw Problem.at(
          place,
          "\\encoding %s: scripts are read as UTF-8 here. Save the file as UTF-8, and write \\encoding UTF8."
              .formatted(all.get(0).shown()));
    }
  }
}
