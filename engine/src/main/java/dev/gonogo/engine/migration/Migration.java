package dev.gonogo.engine.migration;

/** What is deployed or rolled back as one step: a script, or a program that does it. */
public sealed interface Migration permits SqlScript, Program {

  /** What people call it: the file of a script, the command of a program. */
  String name();
}
