package dev.gonogo.engine.script;

/** What is done with what a script says: it is read only, or executed. */
interface Conduct {

  /** A statement, with the number that it has in the script. */
  void statement(ScriptStatement statement, Ending ending);

  /** A {@code COPY … FROM stdin}; the rows that are not taken are skipped. */
  void copy(ScriptStatement statement, CopyRows rows);

  /** Something that is not executed, with its place. */
  void note(Place place, String text);

  /** A file that the script consists of. */
  void file(ScriptFile file);

  /** The server's standard_conforming_strings, as far as is known. */
  boolean standardStrings();

  /** Whether nothing is sent. */
  boolean isReading();
}
