package dev.gonogo.load.measured;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The tag of a histogram in a log file, {@code target|request|part}: tools for HDR logs know it as
 * one line of a picture each.
 */
final class Tag {

  private Tag() {}

  /** Names are written as in URLs, because a tag has neither blanks nor commas. */
  static String of(String target, String request, Part part) {
    return encoded(target) + "|" + encoded(request) + "|" + part.word();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
