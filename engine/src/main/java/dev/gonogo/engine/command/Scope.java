package dev.gonogo.engine.command;

/** Which of the lines under a heading are meant. */
enum Scope {
  /** Those that await a signature, and nothing else. */
  OPEN,
  /** Also those that have a check, for which a signature can stand. */
  ALSO_CHECKED,
  /** Those that are signed. */
  SIGNED
}
