package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.Word;
import java.util.Locale;

/** What a status or a word means to who has to decide; a colour, and never only a colour. */
enum Tone {
  /** It stands against going on. */
  STOP("#c0362c"),
  /** Nobody knows yet. */
  DOUBT("#a35200"),
  /** Somebody has to do something. */
  WAIT("#5b4bb7"),
  /** Somebody has taken it upon themselves. */
  TAKEN("#7a5d00"),
  /** It does not count now. */
  LATER("#5b6472"),
  /** As it should be. */
  GOOD("#0b6e5b");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  /** What the word of a verdict means. */
  static Tone of(Word word) {
    return switch (word) {
      case NO_GO, NO_GO_DRAFT -> STOP;
      case PARTIAL -> DOUBT;
      case REHEARSED, GO_START, GO_CONTINUE, GO_ACCEPT -> GOOD;
    };
  }

  /** The colour of the page's icon. */
  String icon() {
    return icon;
  }

  /** The class in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
