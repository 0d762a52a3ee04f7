package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.database.Tried;
import dev.gonogo.engine.sql.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one statement that an actor tried, and who decided it.
 *
 * @param kind who decided it
 * @param words what the server said, or how it was done; empty where neither needs words
 */
record Reaction(Kind kind, String words) {
  private static final Reaction ALLOWED = new Reaction(Kind.ALLOWED, "");
  private static final Reaction FILTERED = new Reaction(Kind.FILTERED, "0 rows");

  private static final String ON_PURPOSE =
      ". A trigger that refuses on purpose says so with \"errcode = 'insufficient_privilege'\"";

  /** A row that is not seen is reached all the same. */
  static final Reaction WITHOUT_WHERE = new Reaction(Kind.ALLOWED, "by a statement without WHERE");

  /** Who decided. */
  enum Kind {
    /** Nobody said no; at most a constraint did, which is asked after privileges and policies. */
    ALLOWED,
    /** A policy hides the row. */
    FILTERED,
    /** A privilege is missing. */
    DENIED,
    /** A policy refuses the row as it would become. */
    REJECTED,
    /** Something else went wrong before anybody could tell. */
    UNCLEAR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a statement about one row. */
  static Reaction of(Tried tried) {
    Optional<Refusal> refusal = tried.refusal();
    if (refusal.isEmpty()) {
      return tried.rows() > 0 ? ALLOWED : FILTERED;
    }
    return of(refusal.get());
  }

  /** Of TRUNCATE, which counts no rows. */
  static Reaction ofTruncate(Tried tried) {
    return tried.refusal().map(Reaction::of).orElse(ALLOWED);
  }

  private static Reaction of(Refusal refusal) {
    if (refusal.isMissingPrivilege()) {
      return new Reaction(Kind.DENIED, refusal.message());
    }
    if (refusal.isByPolicy() || refusal.isByCheckOption()) {
      return new Reaction(Kind.REJECTED, refusal.message());
    }
    if (refusal.comesAfterPolicies()) {
      return ALLOWED;
    }
    return new Reaction(Kind.UNCLEAR, refusal + (refusal.isRaised() ? ON_PURPOSE : ""));
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** {@code denied: permission denied for table users}. */
  @Override
  public String toString() {
    return words.isEmpty() ? kind.toString() : kind + ": " + words;
  }
}
