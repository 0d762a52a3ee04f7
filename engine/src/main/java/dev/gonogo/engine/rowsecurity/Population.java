package dev.gonogo.engine.rowsecurity;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Everything that a few rows could be, and everybody who could ask: jqwik draws variations from it,
 * and makes the one that shows something smaller.
 *
 * @param rows the rows of the table that is asked
 * @param others rows of tables that decide about them
 * @param columns what may be changed, of all these tables
 * @param actors who may ask
 */
record Population(
    List<VariedRow> rows, List<VariedRow> others, List<VariedColumn> columns, List<String> actors) {
  /** A shrinking that takes longer than this many steps is small enough. */
  private static final int SHRINKING_STEPS = 200;

  Population {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
    columns = List.copyOf(columns);
    actors = List.copyOf(actors);
  }

  /**
   * Draws variations until one shows something.
   *
   * @param shows what a variation shows; empty for nothing
   * @return what the smallest variation shows that was found on the way down
   */
  <T> Optional<T> search(int tries, long seed, Function<Variation, Optional<T>> shows) {
    Random random = new Random(seed);
    // Facades of jqwik keep what they have computed for as long as a session.
    Holder<T> found = new Holder<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<Variation> variations = variations().generator(tries, true);
          for (int i = 0; i < tries && found.value.isEmpty(); i++) {
            Shrinkable<Variation> drawn = variations.next(random);
            found.value = shows.apply(drawn.value());
            if (found.value.isPresent()) {
              shrink(drawn, shows, found);
            }
          }
        });
    return found.value;
  }

  private static final class Holder<T> {
    private Optional<T> value = Optional.empty();
  }

  private static <T> void shrink(
      Shrinkable<Variation> from, Function<Variation, Optional<T>> shows, Holder<T> found) {
    Shrinkable<Variation> smallest = from;
    for (int step = 0; step < SHRINKING_STEPS; step++) {
      Optional<Shrinkable<Variation>> smaller =
          smallest
              .shrink()
              .filter(
                  candidate -> {
                    Optional<T> shown = shows.apply(candidate.value());
                    if (shown.isPresent()) {
                      found.value = shown;
                    }
                    return shown.isPresent();
                  })
              .findFirst();
      if (smaller.isEmpty()) {
        return;
      }
      smallest = smaller.get();
    }
  }

  private Arbitrary<Variation> variations() {
    List<Arbitrary<Optional<Change>>> changes =
        Stream.concat(rows.stream(), others.stream()).flatMap(this::changes).toList();
    return Combinators.combine(
            Combinators.combine(changes).as(perhaps -> perhaps), Arbitraries.of(actors))
        .as(Variation::of);
  }

  /** The first value is what jqwik shrinks to: no change. */
  private Stream<Arbitrary<Optional<Change>>> changes(VariedRow row) {
    return columns.stream()
        .filter(column -> column.table().equals(row.name()))
        .map(
            column ->
                Arbitraries.of(
                    Stream.concat(
                            Stream.of(Optional.<Change>empty()),
                            column.values().stream()
                                .map(value -> Optional.of(new Change(row, column.name(), value))))
                        .toList()));
  }
}
