package dev.gonogo.engine.check;

import dev.gonogo.engine.database.Actor;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the spec file says of the application, so that checks can name it.
 *
 * @param folder the folder of the checklist, which relative files belong to
 * @param actors who asks, by name; on production without those who are only rehearsed, though rows
 *     may be declared of them
 * @param queries the text of the application's queries, by name
 * @param rows who sees and changes which rows, by table, view or query, in the order written
 * @param me who each actor is in the application's own words; without those of whom it is not said
 */
public record Application(
    Path folder,
    Map<String, Actor> actors,
    Map<String, String> queries,
    Map<String, DeclaredRows> rows,
    Map<String, String> me) {

  /** Copies the maps. */
  public Application {
    actors = Map.copyOf(actors);
    queries = Map.copyOf(queries);
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    me = Map.copyOf(me);
  }

  /** An application of which nobody says who its actors are. */
  public Application(
      Path folder,
      Map<String, Actor> actors,
      Map<String, String> queries,
      Map<String, DeclaredRows> rows) {
    this(folder, actors, queries, rows, Map.of());
  }

  /**
   * What is said of the rows of this table, view or query, which the check said that it uses.
   *
   * @see Check#visibleRows
   */
  public DeclaredRows rows(String name) {
    return declared("visible rows", name, rows);
  }

  /**
   * The actor of this name, which the check said that it uses.
   *
   * @see Check#actors
   */
  public Actor actor(String name) {
    return declared("actor", name, actors);
  }

  /**
   * The text of the query of this name, which the check said that it uses.
   *
   * @see Check#queries
   */
  public String query(String name) {
    return declared("query", name, queries);
  }

  private static <T> T declared(String kind, String name, Map<String, T> all) {
    T found = all.get(name);
    if (found == null) {
      throw new IllegalStateException("%s \"%s\" is not declared".formatted(kind, name));
    }
    return found;
  }
}
