package dev.gonogo.engine.yaml;

import java.util.regex.Pattern;

/** Passwords in URLs, which no message repeats, also not of a URL that was cut. */
final class Passwords {
  private static final Pattern IN_USER =
      Pattern.compile("(://[^:/?#@\\s\"]*:)(?:[^\\s\"]*@|[^\\s\"/@]*(?=…))");

  private static final Pattern IN_PARAMETER =
      Pattern.compile("([?&](?:ssl)?password=)[^&\\s\"]*", Pattern.CASE_INSENSITIVE);

  private Passwords() {}

  /** The text with {@code ***} in their place. */
  static String hidden(String text) {
    String users =
        IN_USER
            .matcher(text)
            .replaceAll(found -> found.group(1).replace("$", "\\$") + end(found.group()));
    return IN_PARAMETER.matcher(users).replaceAll("$1***");
  }

  private static String end(String found) {
    return found.endsWith("@") ? "***@" : "***";
  }
}
