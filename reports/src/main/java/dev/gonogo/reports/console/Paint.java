package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Word;

/**
 * Colours of what a glance should find.
 *
 * <p>Source: ECMA-48, Select Graphic Rendition.
 *
 * @param on whether there are colours; otherwise texts stay as they are
 */
record Paint(boolean on) {
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String BOLD = "1;";

  /** A text in the colour of a status. */
  String status(Status status, String text) {
    return switch (status.shown()) {
      case SUCCESSFUL -> painted(GREEN, text);
      case FAILED, ERROR -> painted(RED, text);
      case ABORTED, SKIPPED -> painted(YELLOW, text);
    };
  }

  /** The word of a verdict. */
  String word(Word word) {
    return switch (word) {
      case REHEARSED, GO_START, GO_CONTINUE, GO_ACCEPT -> painted(BOLD + GREEN, word.text());
      case NO_GO -> painted(BOLD + RED, word.text());
      case NO_GO_DRAFT, PARTIAL -> painted(BOLD + YELLOW, word.text());
    };
  }

  private String painted(String rendition, String text) {
    return on ? "\u001b[" + rendition + "m" + text + "\u001b[0m" : text;
  }
}
