package dev.gonogo.engine.staging;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A membership as it was at one moment.
 *
 * @param options how it was granted, as {@code GRANT} takes it
 */
record KeptMembership(String role, String member, String grantor, String options) {

  /** Written since PostgreSQL 16, where each grantor has a membership of its own. */
  private static final String SINCE_16 = ", INHERIT ";

  static KeptMembership of(ResultSet row) throws SQLException {
    return new KeptMembership(
        row.getString("role"),
        row.getString("member"),
        row.getString("grantor"),
        row.getString("options"));
  }

  String grant() {
    return "GRANT %s TO %s %s GRANTED BY %s"
        .formatted(Names.quoted(role), Names.quoted(member), options, Names.quoted(grantor));
  }

  String revoke() {
    String revoke = "REVOKE %s FROM %s".formatted(Names.quoted(role), Names.quoted(member));
    return options.contains(SINCE_16)
        ? revoke + " GRANTED BY " + Names.quoted(grantor) + " CASCADE"
        : revoke;
  }
}
