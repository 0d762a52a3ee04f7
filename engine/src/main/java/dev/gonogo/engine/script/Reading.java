package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads a script with everything it includes, before any of it is executed. */
final class Reading implements Conduct {

  private final Variables variables = new Variables();
  private final Numbers numbers = Numbers.noting();
  private final Set<ScriptFile> files = new LinkedHashSet<>();
  private final BiConsumer<ScriptStatement, Ending> statements;
  private final StandardStrings strings = new StandardStrings();

  private Reading(BiConsumer<ScriptStatement, Ending> statements) {
    this.statements = statements;
    Variables.OF_THE_SERVER.forEach(name -> variables.set(name, Value.unknown()));
  }

  /**
   * Reads everything, all branches that may be taken too.
   *
   * @param statements is told of every statement and of what becomes of its answer, in order
   * @throws ScriptException at the first thing that cannot be executed here
   */
  static Reading of(
      ScriptFile main, ScriptFolder folder, BiConsumer<ScriptStatement, Ending> statements) {
    Reading reading = new Reading(statements);
    new Interpreter(folder, reading.variables, reading.numbers, reading).run(main);
    return reading;
  }

  /** All files it consists of, each once, the main one first. */
  List<ScriptFile> files() {
    return List.copyOf(files);
  }

  /** The same numbers for who executes it. */
  Numbers numbers() {
    return numbers.again();
  }

  /** Values that are passwords. */
  Set<String> secrets() {
    return variables.secrets();
  }

  @Override
  public void statement(ScriptStatement statement, Ending ending) {
    SessionSettings.check(statement);
    statements.accept(statement, ending);
    if (statement.text().hasValues()) {
      Redaction.passwords(statement.sql()).forEach(variables::secret);
    }
    strings.follow(statement);
    if (ending.kind() == Ending.Kind.SET) {
      variables.mayBeSet(ending.prefix(), names(statement));
    }
  }

  /** Everything that could be the name of a column. */
  private static List<String> names(ScriptStatement statement) {
    List<String> names = new ArrayList<>();
    for (Token token : statement.tokens()) {
      String written = token.in(statement.sql());
      switch (token.kind()) {
        case WORD -> names.add(written.toLowerCase(Locale.ROOT));
        case QUOTED_NAME ->
            names.add(written.substring(1, written.length() - 1).replace("\"\"", "\""));
        case OTHER -> {
          if (written.equals("*")) {
            names.add("*");
          }
        }
        case STRING, SEMICOLON, OPEN, CLOSE, BACKSLASH -> {}
      }
    }
    return names;
  }

  @Override
  public void copy(ScriptStatement statement, CopyRows rows) {
    statements.accept(statement, Ending.SEND);
  }

  /** Only what is executed is told. */
  @Override
  public void note(Place place, String text) {}

  @Override
  public void file(ScriptFile file) {
    files.add(file);
  }

  @Override
  public boolean standardStrings() {
    return strings.areOn();
  }

  @Override
  public boolean isReading() {
    return true;
  }
}
