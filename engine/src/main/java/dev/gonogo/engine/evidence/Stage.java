package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * When production is verified: before the deployment, after one of its phases, or at its end.
 *
 * @param when which of these
 * @param phase the heading of the phase, or a beginning of it; empty but after one
 */
public record Stage(When when, String phase) {

  /** The target of a run that rehearses. */
  public static final String STAGING = "staging";

  private static final String PRODUCTION = "production ";

  /** Before, between, or at the end. */
  public enum When {
    /** Before anything is deployed. */
    BEFORE(Word.GO_START),
    /** After a phase: whether to go on. */
    AFTER(Word.GO_CONTINUE),
    /** After the last phase: whether to accept what was deployed. */
    ACCEPT(Word.GO_ACCEPT);

    private final Word go;

    When(Word go) {
      this.go = go;
    }

    /** The word where nothing stands against it. */
    public Word go() {
      return go;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks the components. */
  public Stage {
    requireNonNull(when, "when");
    if ((when == When.AFTER) == phase.isEmpty()) {
      throw new IllegalArgumentException("a phase belongs to \"after\", and to nothing else");
    }
  }

  /**
   * The stage that somebody has written: {@code before}, {@code after "Phase 1"}, where the quotes
   * may be left out, or {@code accept}; empty where it is none.
   */
  public static Optional<Stage> of(String written) {
    String text = written.strip();
    if (text.equals("before") || text.equals("accept")) {
      return Optional.of(new Stage(When.valueOf(text.toUpperCase(Locale.ROOT)), ""));
    }
    return text.startsWith("after ")
        ? Optional.of(unquoted(text.substring("after ".length()).strip()))
            .filter(phase -> !phase.isEmpty())
            .map(phase -> new Stage(When.AFTER, phase))
        : Optional.empty();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** The stage of a target; empty for staging. */
  public static Optional<Stage> ofTarget(String target) {
    return target.startsWith(PRODUCTION)
        ? of(target.substring(PRODUCTION.length()))
        : Optional.empty();
  }

  /** The target of a run at this stage: {@code production before}. */
  public String target() {
    return PRODUCTION + this;
  }

  /** As people write it: {@code after "Phase 1"}. */
  @Override
  public String toString() {
    return when == When.AFTER ? "after \"%s\"".formatted(phase) : when.toString();
  }
}
