package dev.gonogo.engine.signature;

/**
 * Whether a signature counts.
 *
 * @param valid whether it does
 * @param text why, in words: who signed, or what has made it void and what to do
 */
public record Judgement(boolean valid, String text) {

  static Judgement valid(String text) {
    return new Judgement(true, text);
  }

  static Judgement isVoid(String text) {
    return new Judgement(false, text);
  }
}
