package dev.gonogo.engine;

/**
 * The class that stands for all checklists: select it, and the engine runs them.
 *
 * <p>Surefire and Failsafe only know classes: they drop what an engine reports below anything else,
 * and end with BUILD SUCCESS whatever failed there (SUREFIRE-1724). So everything the engine
 * reports stands below this class, wherever it is run.
 */
public final class Checklists {
  private Checklists() {}
}
