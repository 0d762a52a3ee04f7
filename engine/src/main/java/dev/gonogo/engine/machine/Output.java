package dev.gonogo.engine.machine;

import java.util.stream.Collectors;

/**
 * What a program left behind.
 *
 * @param exit its exit code, 0 for success; negative where it did not end by itself
 * @param text its standard output and error, stripped
 */
public record Output(int exit, String text) {

  private static final int BRIEF_LINES = 10;

  /** Whether it ended by itself, and with success. */
  public boolean succeeded() {
    return exit == 0;
  }

  /** The beginning of the text: cp complains about every single file. */
  public String brief() {
    return text.lines().limit(BRIEF_LINES).collect(Collectors.joining("\n"));
  }
}
