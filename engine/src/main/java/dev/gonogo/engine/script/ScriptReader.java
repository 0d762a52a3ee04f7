package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Segment;
import dev.gonogo.engine.sql.SourceFile;
import dev.gonogo.engine.sql.Splitter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a script and the files it includes; none of them may lie outside of the root. */
final class ScriptReader {

  private final Path root;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Path, SourceFile> files = new LinkedHashMap<>();
  private final Deque<SourceFile> including = new ArrayDeque<>();

  private ScriptReader(Path root) {
    this.root = root;
  }

  /**
   * Reads everything.
   *
   * @throws ScriptException at the first thing that cannot be executed here
   */
  static Script read(Path script, Path root) {
    String written = display(root, root.resolve(script));
    ScriptReader reader = new ScriptReader(root);
    SourceFile main = reader.file(root.resolve(script), message -> at(written, message));
    reader.include(main);
    return new Script(main, reader.statements, reader.notes, List.copyOf(reader.files.values()));
  }

  private void include(SourceFile file) {
    including.addLast(file);
    try {
      for (Segment segment : Splitter.split(file.text())) {
        take(file, segment);
      }
    } catch (LexicalException exception) {
      throw Problem.at(file, exception.offset(), String.valueOf(exception.getMessage()));
    }
    including.removeLast();
  }

  private void take(SourceFile file, Segment segment) {
    switch (segment.kind()) {
      case NOTHING -> {}
      case STATEMENT -> statements.add(executable(new ScriptStatement(file, segment)));
      case META_COMMAND -> command(file, segment);
    }
  }

  private static ScriptStatement executable(ScriptStatement statement) {
    if (statement.begins("copy") && (statement.contains("stdin") || statement.contains("stdout"))) {
      throw Problem.at(
          statement.file(),
          statement.segment().first(),
          "COPY from stdin or to stdout is not executed here: write the rows as INSERT … VALUES.");
    }
    return statement;
  }

  private void command(SourceFile file, Segment segment) {
    int offset = segment.first();
    MetaCommand command = MetaCommand.of(file.text().substring(offset, segment.last()));
    if (command.runsShell()) {
      throw Problem.at(file, offset, "backticks run a shell command, which is not done here.");
    } else if (command.isInclude()) {
      include(included(file, offset, command));
    } else if (command.isNote()) {
      notes.add("%s: \\%s %s".formatted(file.position(offset), command.name(), command.argument()));
    } else {
      throw Problem.at(
          file,
          offset,
          "\\%s is not executed here; of psql's commands these are: %s."
              .formatted(command.name(), MetaCommand.SUPPORTED));
    }
  }

  private SourceFile included(SourceFile file, int offset, MetaCommand command) {
    String name =
        command
            .file()
            .orElseThrow(
                () ->
                    Problem.at(
                        file,
                        offset,
                        "\\%s takes one file name, plain or in single quotes."
                            .formatted(command.name())));
    Path path = command.isRelativeInclude() ? file.path().resolveSibling(name) : root.resolve(name);
    SourceFile included = file(path, message -> Problem.at(file, offset, message));
    if (including.contains(included)) {
      String chain =
          Stream.concat(including.stream(), Stream.of(included))
              .map(SourceFile::name)
              .collect(Collectors.joining(" → "));
      throw Problem.at(file, offset, "a file includes itself: " + chain + ".");
    }
    return included;
  }

  private SourceFile file(Path path, Function<String, ScriptException> problem) {
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        throw problem.apply(
            "%s lies outside of the checklist's folder; move it there."
                .formatted(real.getFileName()));
      }
      SourceFile known = files.get(real);
      SourceFile file =
          known != null ? known : new SourceFile(display(root, real), real, text(real));
      files.put(real, file);
      return file;
    } catch (MalformedInputException exception) {
      throw problem.apply("%s is not encoded in UTF-8.".formatted(display(root, path)));
    } catch (IOException exception) {
      throw problem.apply(
          "%s cannot be read: there is no such file, or no right to read it. \\i starts at the checklist's folder, \\ir at the including file."
              .formatted(display(root, path)));
    }
  }

  /** As psql does, a byte order mark is skipped. */
  private static String text(Path path) throws IOException {
    String text = Files.readString(path);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static ScriptException at(String file, String message) {
    return new ScriptException(file + ": " + message, file, 1, 1, null, List.of());
  }

  private static String display(Path root, Path path) {
    Path shown = path.startsWith(root) ? root.relativize(path.normalize()) : path.getFileName();
    return String.valueOf(shown).replace('\\', '/');
  }
}
