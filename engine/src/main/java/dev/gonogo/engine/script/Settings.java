package dev.gonogo.engine.script;

import java.util.Optional;
import java.util.Set;

/** What may be \set. */
final class Settings {

  private static final Set<String> BOOLEAN =
      Set.of("AUTOCOMMIT", "ON_ERROR_STOP", "QUIET", "SINGLELINE", "SINGLESTEP");

  private Settings() {}

  /** Refuses names and values that psql refuses, and what would be something else here. */
  static void check(String name, String text, boolean isKnown, Place place) {
    if (!Variables.isName(name)) {
      throw Problem.at(
          place,
          "\"%s\" is no name of a variable: letters, digits and _ are allowed.".formatted(name));
    }
    if (name.equals("ON_ERROR_ROLLBACK") && !(isKnown && text.equalsIgnoreCase("off"))) {
      throw Problem.at(
          place,
          "ON_ERROR_ROLLBACK is not followed here: it hides errors inside of transactions. Write a SAVEPOINT and a ROLLBACK TO where an error may happen.");
    }
    if (name.startsWith("SINGLE")
        && !(isKnown && Variables.bool(complete(name, text)).equals(Optional.of(false)))) {
      throw Problem.at(place, "%s is for people at a terminal; take it away.".formatted(name));
    }
    boolean isWrong = isKnown && !text.isEmpty() && Variables.bool(text).isEmpty();
    if (BOOLEAN.contains(name) && isWrong) {
      throw Problem.at(place, "%s is on or off, and not \"%s\".".formatted(name, text));
    }
    if (BOOLEAN.contains(name) && !isKnown) {
      throw Problem.at(
          place,
          "whether %s is on is known only when the script is executed; everything is read before. Write on or off."
              .formatted(name));
    }
  }

  /** As in psql, nothing at all is on. */
  static String complete(String name, String text) {
    return BOOLEAN.contains(name) && text.isEmpty() ? "on" : text;
  }
}
