package dev.gonogo.reports.allure;

/**
 * Keeps SLF4J, which Allure logs through, from warning on the console that it has nowhere to log.
 *
 * <p>It reads this property once, when it is loaded, and only cares for it where no logger is on
 * the class path: whoever has one, or has set the property, sees no difference.
 */
final class QuietLogging {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private QuietLogging() {}

  static void begin() {
    if (System.getProperty(VERBOSITY) == null) {
      System.setProperty(VERBOSITY, "ERROR");
    }
  }
}
