package dev.gonogo.engine.staging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes memberships what they were: those that came are revoked, those that went are granted. */
final class Memberships {

  private final AdminSession admin;

  Memberships(AdminSession admin) {
    this.admin = admin;
  }

  /** Reads those that are there. */
  interface Reading {
    List<KeptMembership> read() throws SQLException;
  }

  void become(List<KeptMembership> wanted, Reading present) throws SQLException {
    for (KeptMembership one : present.read()) {
      if (!wanted.contains(one)) {
        admin.execute(one.revoke());
      }
    }
    List<KeptMembership> missing = new ArrayList<>(wanted);
    missing.removeAll(present.read());
    grant(missing);
  }

  /** In whatever order works: who grants must be allowed to before. */
  private void grant(List<KeptMembership> missing) throws SQLException {
    List<KeptMembership> left = new ArrayList<>(missing);
    while (!left.isEmpty()) {
      @Nullable SQLException refused = null;
      List<KeptMembership> later = new ArrayList<>();
      for (KeptMembership one : left) {
        try {
          admin.execute(one.grant());
        } catch (SQLException exception) {
          refused = exception;
          later.add(one);
        }
      }
      if (refused != null && later.size() == left.size()) {
        throw refused;
      }
      left = later;
    }
  }
}
