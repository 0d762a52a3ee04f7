package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;

/**
 * What makes a comparison mean something: a row that somebody should see, and a row that somebody
 * should not. Without the first, a policy that hides everything would pass; without the second, one
 * that shows everything would.
 */
final class Controls {
  private final String table;
  private final long all;
  private boolean positive;
  private boolean negative;

  Controls(String table, long all) {
    this.table = table;
    this.all = all;
  }

  /** One more actor, who should see so much. */
  void count(Totals allowed) {
    positive |= allowed.count() > 0;
    negative |= allowed.count() < all;
  }

  void judge(Judgement judgement) {
    if (all == 0) {
      judgement.vacuous(
          "%s has no rows, so nobody was seen to see or not to see one. Add some in \"setup\""
              .formatted(table));
    } else if (!positive) {
      judgement.vacuous(
          "no actor should see any row of %s, so a policy that hides everything would pass. Add an actor who should see some, or such a row"
              .formatted(table));
    } else if (!negative) {
      judgement.vacuous(
          "every actor should see every row of %s, so no policy at all would pass too. Add an actor who should not, such as one without settings"
              .formatted(table));
    }
  }
}
