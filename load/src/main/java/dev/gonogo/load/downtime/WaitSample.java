package dev.gonogo.load.downtime;

import dev.gonogo.engine.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who waited for whom at one moment.
 *
 * @param waits none of which is over
 * @param sessions those that wait and those that are waited for, by process
 */
record WaitSample(List<Asked> waits, Map<Integer, Session> sessions) {
  private static final String QUERY = SqlFile.read(WaitSample.class, "waits.sql");

  /** What asks a session again and again. */
  static PreparedStatement question(Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      // A script may lock the catalogs themselves, and would wait for whoever waits for it.
      statement.execute("SET lock_timeout = '50ms'");
      statement.execute("SET jit = off");
    }
    return session.prepareStatement(QUERY);
  }

  static WaitSample ask(PreparedStatement question) throws SQLException {
    List<Asked> waits = new ArrayList<>();
    Map<Integer, Session> sessions = new HashMap<>();
    try (ResultSet row = question.executeQuery()) {
      Instant now = Instant.now();
      while (row.next()) {
        int process = row.getInt("process");
        sessions.put(process, new Session(process, row.getString("application")));
        String behind = row.getString("behind");
        if (behind != null) {
          waits.add(
              new Asked(
                  process,
                  row.getLong("relation"),
                  TableLock.of(row.getString("mode")),
                  instant(row.getBigDecimal("since")),
                  now,
                  false,
                  processes(behind)));
        }
      }
    }
    return new WaitSample(waits, sessions);
  }

  private static Instant instant(BigDecimal epochSeconds) {
    return Instant.EPOCH.plus(epochSeconds.movePointRight(6).longValue(), ChronoUnit.MICROS);
  }

  /** Prepared transactions are waited for as process 0. */
  private static Set<Integer> processes(String behind) {
    return Arrays.stream(behind.split(",", -1))
        .filter(process -> !process.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }
}
