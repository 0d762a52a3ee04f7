package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a status is shown: a sign and a word, so that nobody needs the colour.
 *
 * @param word the word
 * @param sign one character
 * @param tone what it means
 */
record Look(String word, String sign, Tone tone) {
  private static final Look NOT_RUN = new Look("not run", "○", Tone.DOUBT);

  /** The look of a status; null where the step was not run. */
  static Look of(@Nullable Status status) {
    if (status == null) {
      return NOT_RUN;
    }
    return switch (status) {
      case FAILED -> new Look(status.word(), "✗", Tone.STOP);
      case BROKEN -> new Look(status.word(), "!", Tone.STOP);
      case VACUOUS -> new Look(status.word(), "∅", Tone.STOP);
      case UNDECIDED -> new Look(status.word(), "±", Tone.DOUBT);
      case BLOCKED -> new Look(status.word(), "⊘", Tone.DOUBT);
      case UNBOUND -> new Look(status.word(), "?", Tone.DOUBT);
      case MISSING -> new Look(status.word(), "–", Tone.STOP);
      case STALE -> new Look(status.word(), "↻", Tone.DOUBT);
      case PENDING -> new Look(status.word(), "…", Tone.WAIT);
      case ACCEPTED -> new Look(status.word(), "≈", Tone.TAKEN);
      case NOT_DUE -> new Look(status.word(), "→", Tone.LATER);
      case NOT_APPLICABLE -> new Look(status.word(), "·", Tone.LATER);
      case REHEARSED -> new Look(status.word(), "≡", Tone.GOOD);
      case SIGNED -> new Look(status.word(), "✎", Tone.GOOD);
      case PASSED -> new Look(status.word(), "✓", Tone.GOOD);
    };
  }

  /** The same sign and tone with another word. */
  Look saying(String another) {
    return new Look(another, sign, tone);
  }

  /** The word as the script knows it. */
  String token() {
    return word.replace(' ', '-');
  }

  Html badge() {
    Html mark = element("span", "sign").with("aria-hidden", "true").text(sign);
    return element("span", "status " + tone.style()).holding(mark, Html.text(" " + word));
  }
}
