package dev.gonogo.engine.script;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through a script as psql does, line by line. */
final class Interpreter {

  private static final int MOST_FILES = 10_000;

  private final ScriptFolder folder;
  private final Variables variables;
  private final Numbers numbers;
  private final Conduct conduct;
  private final Deque<ScriptFile> including = new ArrayDeque<>();
  private int included;

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
    included++;
    if (included > MOST_FILES) {
      throw Problem.at(
          place,
          "more than 10,000 files would be included, each as often as it is written. Files that include two others, which include two others, grow beyond all measure.");
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
