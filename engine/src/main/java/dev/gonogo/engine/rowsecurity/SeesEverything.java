package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import java.util.List;

/** Whether the login is somebody from whom no policy hides a row: else the truth is not known. */
final class SeesEverything {
  private static final String QUERY =
      "select current_user, rolsuper or rolbypassrls from pg_roles where rolname = current_user";

  private SeesEverything() {}

  /** Says what the login would need where it is not. */
  static boolean isTrueOf(ReadOnlyDatabase database, Judgement judgement) {
    List<?> login = database.query(QUERY).rows().get(0);
    boolean everything = "t".equals(login.get(1));
    if (!everything) {
      judgement.blocked(
          "policies may hide rows from %s itself, so nobody knows what there is to see. Log in as a role with BYPASSRLS"
              .formatted(login.get(0)));
    }
    return everything;
  }
}
