package dev.gonogo.engine.staging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The databases of one run on a server of somebody else: no other one is ever touched.
 *
 * <p>The first holds nothing; its comment says which roles are the run's, for whoever clears up
 * after a run that was killed. Used by one thread at a time.
 */
final class RunDatabases {

  private static final String END_SESSIONS =
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
          + " where datname = ? and pid <> pg_backend_pid()";

  private final AdminSession admin;
  private final Names names;
  private final Mark mark;
  private final Set<String> databases = new TreeSet<>();
  private final String first;
  private int number;

  RunDatabases(AdminSession admin, Names names, Mark mark) {
    this.admin = admin;
    this.names = names;
    this.mark = mark;
    this.first = names.database(0);
  }

  /** Makes the first one. */
  void begin() throws SQLException {
    create(first, "template0 ALLOW_CONNECTIONS false");
  }

  /** A name that no database has. */
  String newName() {
    number++;
    return names.database(number);
  }

  /** Makes an empty one. */
  void createEmpty(String name, String owner) throws SQLException {
    create(name, "template0 OWNER " + Names.quoted(owner));
  }

  /** Makes one that is as another one is. */
  void copy(String from, String name, String owner) throws SQLException {
    endSessions(from);
    create(name, Names.quoted(from) + " OWNER " + Names.quoted(owner));
  }

  /** Makes one as another one is, in which nobody can work. */
  void keep(String from, String name) throws SQLException {
    endSessions(from);
    create(name, Names.quoted(from) + " ALLOW_CONNECTIONS false");
  }

  private void create(String name, String template) throws SQLException {
    databases.add(name);
    admin.execute("CREATE DATABASE " + Names.quoted(name) + " TEMPLATE " + template);
    comment(name, mark);
  }

  /** Writes down which roles are the run's. */
  void note(Set<Long> roles) throws SQLException {
    comment(first, mark.with(roles));
  }

  private void comment(String name, Mark text) throws SQLException {
    admin.execute(
        "COMMENT ON DATABASE " + Names.quoted(name) + " IS" + Names.literal(text.toString()));
  }

  private void endSessions(String name) throws SQLException {
    admin.rows(END_SESSIONS, row -> row.getBoolean(1), name);
  }

  void drop(String name) throws SQLException {
    admin.execute("DROP DATABASE IF EXISTS " + Names.quoted(name) + " WITH (FORCE)");
    databases.remove(name);
  }

  /** The first goes last: what it says is of use as long as there is anything. */
  void dropAll() throws SQLException {
    List<String> all = new ArrayList<>(databases);
    all.remove(first);
    for (String name : all) {
      drop(name);
    }
  }

  void dropFirst() throws SQLException {
    drop(first);
  }
}
