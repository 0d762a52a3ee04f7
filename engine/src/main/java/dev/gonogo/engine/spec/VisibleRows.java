package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.OtherKeys;
import dev.gonogo.engine.yaml.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of one table, view or query each actor sees.
 *
 * @param key the columns that tell rows apart, as SQL writes them; empty for the primary key
 * @param of the table that holds all the rows, where it is not this one
 * @param actors actor, or {@link #OTHERS}, to a condition, {@code all} or {@code none}
 */
@Doc("Which rows of one table, view or query each actor sees: exactly these, no more and no less.")
public record VisibleRows(
    @Doc("The columns that tell its rows apart; absent for the primary key of a table.")
        List<String> key,
    @Doc(
            "The table that holds all the rows, for a view or query that may itself hide some: what"
                + " should be visible is read from it, by the same key.")
        Optional<Text> of,
    @Doc(
            "The rows that the actor of this name sees: what could stand behind WHERE, `all` or"
                + " `none`; `:me` stands for the actor's `me`. `others` stands for every actor that"
                + " is not written.")
        @OtherKeys("actor")
        Map<Text, Text> actors) {
  /** Stands for every actor that is not written. */
  public static final String OTHERS = "others";

  /** Checks that there is an actor, and copies the collections. */
  public VisibleRows {
    if (actors.isEmpty()) {
      throw new IllegalArgumentException(
          "say which rows each actor sees, such as \"student: student_id = :me\" or \"others:"
              + " none\"");
    }
    key = List.copyOf(key);
    actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
  }

  /** What is written for an actor, or for all others; empty where neither is. */
  public Optional<Text> of(String actor) {
    return find(actor).or(() -> find(OTHERS));
  }

  private Optional<Text> find(String name) {
    return actors.entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
