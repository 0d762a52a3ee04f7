package dev.gonogo.engine.rowsecurity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody whom no row knows, in the form in which an application names its users. */
final class Stranger {
  private static final String NAME = "gonogo-nobody";
  private static final String NUMBER = "2147483647";
  private static final String ID = UUID.nameUUIDFromBytes(new byte[] {}).toString();

  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final Pattern IDS =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Stranger() {}

  /** The one to put in somebody's place. */
  static String insteadOf(String known) {
    if (NUMBERS.matcher(known).matches()) {
      return NUMBER;
    }
    return IDS.matcher(known).matches() ? ID : NAME;
  }

  /** What a setting holds for a stranger; the one of somebody may hold more than who that is. */
  static String insteadOf(String setting, Optional<String> me) {
    return me.filter(known -> !known.isEmpty() && setting.contains(known))
        .map(known -> setting.replace(known, insteadOf(known)))
        .orElseGet(() -> insteadOf(setting));
  }

  /** Whether names of this form have a type of their own, so that not every text can be one. */
  static boolean hasType(String known) {
    return !insteadOf(known).equals(NAME);
  }
}
