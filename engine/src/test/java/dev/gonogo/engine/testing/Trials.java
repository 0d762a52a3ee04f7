package dev.gonogo.engine.testing;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.database.Trial;
import java.sql.DriverManager;
import java.util.function.Function;

/** Trials of databases that hold only what some SQL made. */
public final class Trials {
  private Trials() {}

  /** What comes of a trial of such a database, in which every role can log in. */
  public static <T> T after(int major, String database, String sql, Function<Trial, T> work) {
    try (ReadOnlyDatabase readOnly = Databases.after(major, database, sql);
        Trial trial =
            new Trial(
                readOnly,
                () -> TestServer.connect(major, database),
                role -> DriverManager.getConnection(url(major, database, role)),
                new Sampling(7, false))) {
      return work.apply(trial);
    }
  }

  private static String url(int major, String database, String role) {
    return TestServer.staging(major).url(role).replaceFirst("/[^/?]*\\?", "/" + database + "?");
  }
}
