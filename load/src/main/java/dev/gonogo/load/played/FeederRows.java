package dev.gonogo.load.played;

import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.workload.Feeder;
import dev.gonogo.load.workload.FeederReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows that requests take in turn, as the spec file says where they come from. */
final class FeederRows {
  private static final String ME = "me";

  private FeederRows() {}

  static Feeder of(TrafficTransaction.Rows from, Staging staging) throws SQLException, IOException {
    if (from.csv().isPresent()) {
      return named(FeederReader.csv(from.csv().get()), from.me());
    }
    try (Connection superuser = staging.connectAsSuperuser()) {
      return named(FeederReader.sql(from.sql().orElseThrow(), superuser), from.me());
    }
  }

  /** A column {@code me} stands for every setting that says who the actor is. */
  private static Feeder named(Feeder read, List<String> settingsOfMe) {
    int me = read.columns().indexOf(ME);
    if (me < 0) {
      return read;
    }
    List<String> columns = new ArrayList<>(read.columns());
    columns.remove(me);
    columns.addAll(settingsOfMe);
    return new Feeder(
        columns, read.rows().stream().map(row -> withMe(row, me, settingsOfMe.size())).toList());
  }

  private static List<String> withMe(List<String> row, int me, int times) {
    List<String> renamed = new ArrayList<>(row);
    String value = renamed.remove(me);
    for (int i = 0; i < times; i++) {
      renamed.add(value);
    }
    return renamed;
  }
}
