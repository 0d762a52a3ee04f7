package dev.gonogo.engine.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that nobody has to read in a log: those of environment variables that are named for a
 * secret, and passwords in URLs.
 */
record Masked(List<String> values) {
  private static final String MASK = "***";

  /** A shorter one would take letters out of innocent words. */
  private static final int SHORTEST = 4;

  private static final Pattern SECRET =
      Pattern.compile("PASS|SECRET|TOKEN|KEY|CREDENTIAL", Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_URL = Pattern.compile("//[^/?@:\\s]*:([^/?@\\s]+)@");

  static Masked of(Map<String, String> environment) {
    List<String> values = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (SECRET.matcher(name).find()) {
            values.add(value);
          }
          Matcher passwords = IN_URL.matcher(value);
          while (passwords.find()) {
            values.add(passwords.group(1));
          }
        });
    return new Masked(values.stream().filter(value -> value.length() >= SHORTEST).toList());
  }

  String in(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
