package dev.gonogo.engine.check;

import dev.gonogo.engine.sql.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sees and changes which rows of one table, view or query, as the spec file says it.
 *
 * @param name a table or view as an author writes it, or the name of a query
 * @param query the text of the query of this name; empty for a table or view
 * @param key the columns that tell rows apart, as SQL writes them; empty for the primary key
 * @param truth the table that holds all the rows, where it is not this one; as an author writes it
 * @param visible actor to the rows that it sees, in the order written; every actor that counts
 * @param written the same as {@code visible}, with {@code :me} where the author wrote it
 * @param changeable actor to the rows that it may change; who is absent may change none
 */
public record DeclaredRows(
    String name,
    Optional<String> query,
    List<String> key,
    Optional<String> truth,
    Map<String, Condition> visible,
    Map<String, Condition> written,
    Map<String, Changeable> changeable) {

  /** Copies the collections, which stay in their order. */
  public DeclaredRows {
    key = List.copyOf(key);
    visible = Collections.unmodifiableMap(new LinkedHashMap<>(visible));
    written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    changeable = Collections.unmodifiableMap(new LinkedHashMap<>(changeable));
  }

  /** The rows that an actor may change, by what it does to them. */
  public Changeable changeableBy(String actor) {
    return changeable.getOrDefault(actor, Changeable.NOTHING);
  }

  /**
   * Which rows somebody may change.
   *
   * @param insert the new rows that it may add
   * @param update the rows that it may change, both as they are and as they become
   * @param delete the rows that it may remove
   * @param truncate whether it may remove all at once
   */
  public record Changeable(Condition insert, Condition update, Condition delete, boolean truncate) {
    private static final Condition NONE = new Condition("none");

    /** Who may change nothing. */
    public static final Changeable NOTHING = new Changeable(NONE, NONE, NONE, false);
  }
}
