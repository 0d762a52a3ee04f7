package dev.gonogo.engine.script;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through a script as psql does, line by line. */
final class Interpreter {

  private final ScriptFolder folder;
  private final Variables variables;
  private final Numbers numbers;
  private final Conduct conduct;
  private final Deque<ScriptFile> including = new ArrayDeque<>();

  Interpreter(ScriptFolder folder, Variables variables, Numbers numbers, Conduct conduct) {
    this.folder = folder;
    this.variables = variables;
    this.numbers = numbers;
    this.conduct = conduct;
  }

  ScriptFolder folder() {
    return folder;
  }

  Variables variables() {
    return variables;
  }

  Numbers numbers() {
    return numbers;
  }

  Conduct conduct() {
    return conduct;
  }

  void run(ScriptFile main) {
    file(main, "");
  }

  /** Goes through another file. */
  void include(ScriptFile file, Place place, String key) {
    if (including.contains(file)) {
      String chain =
          Stream.concat(including.stream(), Stream.of(file))
              .map(ScriptFile::name)
              .collect(Collectors.joining(" → "));
      throw Problem.at(place, "a file includes itself: " + chain + ".");
    }
    file(file, key);
    numbers.reach(key + ">");
  }

  private void file(ScriptFile file, String key) {
    including.addLast(file);
    conduct.file(file);
    try (ScriptInput input = new ScriptInput(FileText.open(file))) {
      new FileInterpreter(this, input, key).run();
    } catch (IOException exception) {
      throw Problem.of(file.name(), "this file cannot be read: " + exception.getMessage());
    }
    including.removeLast();
  }
}
