package dev.gonogo.engine.script;

import java.io.IOException;

/** Goes through one file of a script. */
final class FileInterpreter {

  private final Interpreter script;
  private final ScriptInput input;
  private final String key;
  private final Branches branches;
  private final References references;
  private final StatementScanner scanner;
  private boolean hasQuit;

  /**
   * A file that is about to be read.
   *
   * @param key tells this reading of the file from others in the same script
   */
  FileInterpreter(Interpreter script, ScriptInput input, String key) {
    this.script = script;
    this.input = input;
    this.key = key;
    this.branches = new Branches(script.variables());
    this.references = new References(script.variables(), branches::lookAtVariables);
    this.scanner = new StatementScanner(input, references, script.conduct()::standardStrings);
  }

  void run() {
    Commands commands = new Commands(script, this, branches);
    StatementScanner.Stop stop = scanner.next();
    while (stop != StatementScanner.Stop.END && !hasQuit) {
      if (stop == StatementScanner.Stop.SEMICOLON) {
        finish(Ending.SEND);
      } else {
        commands.execute(
            new Arguments(input, references, branches::lookAtVariables), input.place());
      }
      stop = hasQuit ? StatementScanner.Stop.END : scanner.next();
    }
    Place opened = branches.opened();
    if (opened != null && !hasQuit) {
      throw Problem.at(opened, "this \\if is not closed: \\endif is missing in this file.");
    }
    if (!hasQuit) {
      finish(Ending.SEND);
    }
  }

  /** Sends the statement that was read, where there is one. */
  void finish(Ending ending) {
    StatementText text = scanner.take();
    if (!text.isEmpty() && branches.areActive()) {
      send(text, ending);
    }
  }

  private void send(StatementText text, Ending ending) {
    ScriptStatement statement = statement(text);
    boolean rowsFollow = CopyCommand.of(statement).filter(CopyCommand::isIn).isPresent();
    if (rowsFollow && ending.kind() == Ending.Kind.SEND) {
      copy(statement);
    } else {
      script.conduct().statement(statement, ending);
    }
  }

  private ScriptStatement statement(StatementText text) {
    return new ScriptStatement(text, script.numbers().next(), script.conduct().standardStrings());
  }

  private void copy(ScriptStatement statement) {
    Place behind = input.place();
    skipBlanks();
    if (input.peek(0) != '\n' && input.peek(0) != FileText.END) {
      throw Problem.at(
          behind,
          "COPY … FROM stdin is the last thing on its line here: its rows begin on the next one. Begin a new line behind the rows.");
    }
    if (input.peek(0) == '\n') {
      input.next();
    }
    rows(statement, new CopyRows(input, true));
  }

  private void skipBlanks() {
    while (input.peek(0) != '\n'
        && input.peek(0) != FileText.END
        && ScriptInput.isBlank(input.peek(0))) {
      input.next();
    }
    if (input.peek(0) == '-' && input.peek(1) == '-') {
      while (input.peek(0) != '\n' && input.peek(0) != FileText.END) {
        input.next();
      }
    }
  }

  private void rows(ScriptStatement statement, CopyRows rows) {
    script.conduct().copy(statement, rows);
    rows.skip();
  }

  /** Sends a COPY that a meta-command stands for. */
  void copy(ClientCopy copy, Place place) throws IOException {
    StatementText text = new StatementText();
    text.mark(place, true);
    text.append(copy.sql());
    text.endToken();
    if (copy.file().isEmpty()) {
      copy(statement(text));
      return;
    }
    ScriptFile file = script.folder().named(copy.file(), place);
    script.conduct().file(file);
    try (ScriptInput rows = new ScriptInput(FileText.open(file))) {
      rows(statement(text), new CopyRows(rows, false));
    }
  }

  boolean isInStatement() {
    return scanner.isInStatement();
  }

  /** Forgets what was read of a statement. */
  void discard() {
    scanner.take();
  }

  /** Reads no more of this file. */
  void quit() {
    hasQuit = true;
  }

  /** Tells this place from all others in the script, those in files that are included twice too. */
  String key(Place place) {
    return key + "/" + place.line() + ":" + place.column();
  }
}
