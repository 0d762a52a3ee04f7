package dev.gonogo.engine.staging;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The names of what a run has on a server of somebody else, which nobody else will ever choose.
 *
 * @param token six random letters and digits
 */
record Names(String token) {

  /** What stands before the token. */
  static final String PREFIX = "gonogo_";

  /** Databases of any run. */
  static final Pattern DATABASE = Pattern.compile(PREFIX + "([0-9a-z]{6})_\\d+");

  private static final int LETTERS = 6;

  /** Those of a new run. */
  static Names random() {
    SecureRandom random = new SecureRandom();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      token.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
    }
    return new Names(token.toString());
  }

  /** What all databases of the run begin with. */
  String databases() {
    return PREFIX + token + "_";
  }

  String database(int number) {
    return databases() + number;
  }

  /** What the names of roles begin with that were put aside. */
  String aside() {
    return PREFIX + token + "_parked_";
  }

  /** The name of a role that is put aside. */
  String aside(long role) {
    return aside() + role;
  }

  /** A name as SQL writes it; the driver's own quoting refuses names that PostgreSQL allows. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text as SQL writes it, whatever the session takes a backslash for. */
  static String literal(String text) {
    return " E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
