package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Parts of a relation: the rows whose hashes end in the same bits.
 *
 * @param bits how many bits, 0 for the whole relation
 * @param places the last bits of each part
 */
record Parts(int bits, List<Long> places) {

  static final Parts WHOLE = new Parts(0, List.of(0L));

  Parts {
    places = List.copyOf(places);
  }

  /** The number whose set bits tell these parts from others. */
  String mask() {
    return String.valueOf((1L << bits) - 1);
  }

  /** The condition for rows with this hash to be in one of the parts. */
  String containing(String hash) {
    return bits == 0
        ? "true"
        : "%s & %s = any ('{%s}'::bigint[])".formatted(hash, mask(), elements());
  }

  private String elements() {
    return places.stream().map(String::valueOf).collect(joining(","));
  }
}
