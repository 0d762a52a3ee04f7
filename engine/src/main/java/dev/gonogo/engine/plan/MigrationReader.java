package dev.gonogo.engine.plan;

import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.Program;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.spec.ScriptOrProgram;
import dev.gonogo.engine.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds scripts and programs in the folder of the checklist. */
final class MigrationReader {
  private final ChecklistFolder folder;

  MigrationReader(ChecklistFolder folder) {
    this.folder = folder;
  }

  /**
   * What is written, without what has problems.
   *
   * @param step the name that stands for <code>{step}</code>; empty for none
   */
  List<Migration> read(List<ScriptOrProgram> written, Optional<String> step) {
    List<Migration> found = new ArrayList<>();
    for (ScriptOrProgram one : written) {
      if (one.script().isPresent()) {
        Text script = ofStep(one.script().get(), step);
        if (folder.hasFile(script)) {
          found.add(new SqlScript(script.value(), one.limit()));
        }
      } else {
        program(one, step).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Migration> program(ScriptOrProgram written, Optional<String> step) {
    List<Text> command = ofStep(written.run(), step);
    boolean there = isThere(command);
    boolean hashed = false;
    for (Text file : ofStep(written.files(), step)) {
      there &= folder.hasFileOrFolder(file);
      hashed = true;
    }
    List<Text> version = ofStep(written.version(), step);
    there &= version.isEmpty() || isThere(version);
    for (Text word : command) {
      hashed |= folder.mentions(word.value());
    }
    return there
        ? Optional.of(
            new Program(
                values(command),
                written.limit(),
                written.environment(),
                values(version),
                !hashed,
                written.position().file(),
                written.position().line()))
        : Optional.empty();
  }

  /** Whether a program of the folder is in it; what is on the PATH is another matter everywhere. */
  private boolean isThere(List<Text> command) {
    Text program = command.get(0);
    return !program.value().contains("/") || folder.hasProgram(program);
  }

  private static List<Text> ofStep(List<Text> words, Optional<String> step) {
    return words.stream().map(word -> ofStep(word, step)).toList();
  }

  private static Text ofStep(Text word, Optional<String> step) {
    return step.map(
            name -> new Text(WrittenPhase.STEP.replace(word.value(), name), word.position()))
        .orElse(word);
  }

  private static List<String> values(List<Text> words) {
    return words.stream().map(Text::value).toList();
  }
}
