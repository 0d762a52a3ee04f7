package dev.gonogo.engine.login;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who verifies production, and as whom.
 *
 * <p>Names are as the catalogs hold them, without quotes. Everything is copied and sorted, so that
 * the same expectation gives the same audit.
 *
 * @param login the role that logs in
 * @param actors the roles that the spec file declares somebody to ask as
 * @param reader the role that knows the truth: it bypasses row level security; empty where no check
 *     needs it
 * @param columns what the reader has to read: a table or view to its columns, none of them for the
 *     whole table; of no meaning without a reader
 */
public record ExpectedLogin(
    String login,
    Set<String> actors,
    Optional<String> reader,
    Map<QualifiedName, Set<String>> columns) {

  public ExpectedLogin {
    requireNonNull(login, "login");
    requireNonNull(reader, "reader");
    actors = sorted(actors);
    SortedMap<QualifiedName, Set<String>> copies = new TreeMap<>();
    columns.forEach((table, names) -> copies.put(table, sorted(names)));
    columns = Collections.unmodifiableSortedMap(copies);
  }

  private static SortedSet<String> sorted(Set<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** The same for another login. */
  ExpectedLogin withLogin(String other) {
    return new ExpectedLogin(other, actors, reader, columns);
  }
}
