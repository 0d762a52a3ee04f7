package dev.gonogo.engine.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a container engine says of an error, without what its protocol puts around it. */
public final class EngineWords {

  private static final Pattern MESSAGE =
      Pattern.compile("\\{\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private EngineWords() {}

  /** The reason without its wrapping. */
  public static String of(Throwable thrown) {
    String said = String.valueOf(thrown.getMessage());
    Matcher message = MESSAGE.matcher(said);
    String found = message.find() ? message.group(1) : said;
    return found.replace("\\n", "\n").replaceAll("\\\\(.)", "$1").strip();
  }
}
