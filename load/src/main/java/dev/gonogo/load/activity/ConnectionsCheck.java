package dev.gonogo.load.activity;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Doc(
    "How many of the connections that the server allows are in use, this program's own left out:"
        + " of all roles together, and of every role that has a limit of its own.")
record ConnectionsCheck(
    @Doc(
            "How much of them may be in use, such as `80%`. What is kept for superusers and for"
                + " `pg_use_reserved_connections` is not allowed to others, and not counted.")
        Percent atMost)
    implements ReadOnlyCheck {
  private static final String QUERY = SqlFile.read(ConnectionsCheck.class, "connections.sql");

  /** The connections of somebody, of all roles where no role is named. */
  private record Used(String role, long used, long allowed) {
    static Used of(List<@Nullable String> row) {
      return new Used(
          requireNonNull(row.get(0)),
          Long.parseLong(requireNonNull(row.get(1))),
          Long.parseLong(requireNonNull(row.get(2))));
    }

    String subject() {
      return role.isEmpty() ? "the server" : "role " + QualifiedName.quoted(role);
    }

    List<String> cells() {
      return List.of(role.isEmpty() ? "all" : role, Long.toString(used), Long.toString(allowed));
    }
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Rows rows = database.query(QUERY);
    Judgement judgement = new Judgement();
    if (Long.parseLong(requireNonNull(rows.rows().get(0).get(3))) > 0) {
      return Outcome.of(
          Status.BLOCKED,
          "this login does not see what the sessions of others are: GRANT pg_read_all_stats TO it");
    }
    List<Used> all = rows.rows().stream().map(Used::of).toList();
    judgement.observed(
        "connections",
        new Grid(List.of("role", "in use", "allowed"), all.stream().map(Used::cells).toList()));
    return judge(all, judgement);
  }

  private Outcome judge(List<Used> all, Judgement judgement) {
    Used server = all.get(0);
    if (server.used == 0) {
      judgement.vacuous("nobody else is connected: ask a server that is in use");
    }
    List<String> told = new ArrayList<>();
    for (Used one : all) {
      if (!atMost.covers(one.used, one.allowed)) {
        String text =
            "more than %s of the connections that %s allows are in use"
                .formatted(atMost, one.subject());
        String actual = Percent.text(one.used, one.allowed);
        judgement.found(new Finding(text, atMost.toString(), actual));
        told.add("%s: %d of %d, %s".formatted(text, one.used, one.allowed, actual));
      }
    }
    Outcome outcome =
        judgement.outcome(
            "%d of %s in use, %s; at most %s"
                .formatted(
                    server.used,
                    Count.of(server.allowed, "connection"),
                    Percent.text(server.used, server.allowed),
                    atMost));
    return Told.instead(outcome, told);
  }
}
