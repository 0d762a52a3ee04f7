package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.database.CatalogSession;
import dev.gonogo.engine.rows.ComparedDatabase;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two servers in one state: one that is deployed to and rolled back over and over, and a control
 * copy that stays as it was.
 *
 * <p>Where a rollback was proved to restore, the next attempt begins from there: that the cluster
 * is what it was is just what was proved. Where not, the cluster is put back. Used by one thread.
 */
public final class Site implements AutoCloseable {
  private final Staging subject;
  private final Staging control;
  private final Runnable putBack;
  private final NotCompared notCompared;
  private final Optional<Origin> origin;
  private final Runnable rolesBack;
  private final CatalogSession reading;
  private ComparedDatabase before;

  /**
   * Two servers, which whoever has made them closes.
   *
   * @param subject the server that is deployed to
   * @param control the server that it is compared with
   * @param putBack brings both to where they are now, whatever was done to them
   * @param volatileColumns columns, by table, whose values differ from one time to the next
   * @param origin what both servers were copied from, for faster comparison; empty for none
   */
  public Site(
      Staging subject,
      Staging control,
      Runnable putBack,
      Map<String, List<String>> volatileColumns,
      Optional<Origin> origin) {
    this.subject = subject;
    this.control = control;
    this.putBack = putBack;
    this.origin = origin;
    this.rolesBack = subject.keepRoles();
    this.reading = new CatalogSession(subject.superuser());
    this.before = ComparedDatabase.read(control.superuser());
    this.notCompared = NotCompared.of(volatileColumns, before.catalog());
  }

  /** The server that is deployed to. */
  public Staging subject() {
    return subject;
  }

  /** The server that it is compared with. */
  public Staging control() {
    return control;
  }

  /** A sentence for each volatile column that there is not: a misspelt one would be compared. */
  public List<String> unknownColumns() {
    return notCompared.unknown();
  }

  /** Brings both servers to where they were at first. */
  void putBack() {
    putBack.run();
  }

  /** What is done to a server. */
  interface Work {
    void on(Staging server) throws SQLException;
  }

  /**
   * In what both differ when the same was done to each, with every row hashed. One after the other:
   * where both share their roles, the control finds them as the subject did.
   */
  List<Difference> differencesAfter(Work work) throws SQLException {
    work.on(subject);
    ComparedDatabase after = subjectNow();
    rolesBack.run();
    work.on(control);
    before = ComparedDatabase.read(control.superuser());
    return Identity.differences(before, after, notCompared.columns(), Optional.empty());
  }

  /** In what the subject differs from the control. */
  List<Difference> differences() throws SQLException {
    return differences(origin);
  }

  /** The same, with every row hashed, whatever could have touched it. */
  List<Difference> differencesInEverything() throws SQLException {
    return differences(Optional.empty());
  }

  private List<Difference> differences(Optional<Origin> from) throws SQLException {
    return Identity.differences(before, subjectNow(), notCompared.columns(), from);
  }

  /** On a server of somebody else states are databases, which nobody may be in to be copied. */
  private ComparedDatabase subjectNow() {
    return subject.sharesCluster()
        ? ComparedDatabase.read(subject.superuser())
        : new ComparedDatabase(subject.superuser(), reading.read());
  }

  /** Ends the session that the subject is read in; the servers go on. */
  @Override
  public void close() {
    reading.close();
  }
}
