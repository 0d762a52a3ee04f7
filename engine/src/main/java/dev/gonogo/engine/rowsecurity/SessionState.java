package dev.gonogo.engine.rowsecurity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What becomes of the settings that say who asks; prints as what follows their names. */
enum SessionState {
  NEVER_MADE("never made"),
  EMPTY("empty"),
  WRONG_TYPE("of the wrong type"),
  UNKNOWN_USER("of an unknown user");

  private static final String NO_VALUE = "not a value";

  private final String words;

  SessionState(String words) {
    this.words = words;
  }

  /**
   * The settings in this state, made from those of somebody.
   *
   * @param me who that is; empty where it is not said
   */
  Map<String, String> of(Map<String, String> settings, Optional<String> me) {
    return switch (this) {
      case NEVER_MADE -> Map.of();
      case EMPTY -> each(settings, value -> "");
      case WRONG_TYPE -> each(settings, value -> NO_VALUE);
      case UNKNOWN_USER -> each(settings, value -> Stranger.insteadOf(value, me));
    };
  }

  private static Map<String, String> each(
      Map<String, String> settings, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    settings.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  /** Whether the database may answer with an error: a user of the application cannot get here. */
  boolean mayFail() {
    return this == WRONG_TYPE || this == UNKNOWN_USER;
  }

  @Override
  public String toString() {
    return words;
  }
}
