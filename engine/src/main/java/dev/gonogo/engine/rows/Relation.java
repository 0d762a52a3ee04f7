package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.sql.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows as SQL, the same on both sides.
 *
 * <p>A row is compared by the hash of its text, which a superuser's {@code record_out} prints: it
 * tells null from an empty text and quotes what could be mistaken (PostgreSQL manual, Composite
 * Types). Types decide for themselves what equals what, {@code 1.0} and {@code 1.00} among them;
 * their texts differ wherever the stored values do.
 *
 * @param from what stands after FROM
 * @param content the hash of all that is compared of a row
 * @param key the columns that name a row, quoted; empty for none
 * @param numbers which of them are numbers
 * @param sinceOrigin the id of the first transaction after both sides were copied, where their rows
 *     of before can be compared by their places; empty where they cannot
 */
record Relation(
    String from,
    String content,
    List<String> key,
    Set<String> numbers,
    Optional<String> sinceOrigin) {

  Relation {
    key = List.copyOf(key);
    numbers = Set.copyOf(numbers);
  }

  /** The rows of a table, without those of its children. */
  static Relation of(
      QualifiedName table,
      List<String> columns,
      Set<String> notCompared,
      List<String> key,
      Set<String> numbers,
      Optional<String> sinceOrigin) {
    Stream<String> values =
        columns.stream()
            .map(name -> notCompared.contains(name) ? isNull(quoted(name)) : quoted(name));
    return new Relation(
        "only " + quoted(table),
        hash(values),
        key.stream().map(Relation::quoted).toList(),
        numbers.stream().map(Relation::quoted).collect(toSet()),
        sinceOrigin);
  }

  /** One row for each large object. */
  static Relation largeObjects() {
    return new Relation(
        DataQuery.of("large_objects", Map.of()),
        hash(Stream.of("loid", "pages")),
        List.of("loid"),
        Set.of("loid"),
        Optional.empty());
  }

  /** The number and the sum of all rows. */
  String total(int place) {
    return query("total", Map.of("place", String.valueOf(place)));
  }

  /**
   * The number of all rows, and a sum that is only equal where that of {@link #total} is; nearly
   * for free where most rows were there before both sides were copied.
   */
  String quickTotal(int place) {
    return sinceOrigin
        .map(transaction -> placesBefore(transaction, place))
        .orElseGet(() -> total(place));
  }

  private String placesBefore(String transaction, int place) {
    return query(
        "total_since_origin", Map.of("place", String.valueOf(place), "transaction", transaction));
  }

  /** The number and the sum of the rows in each of the finer parts. */
  String partsOf(Parts parts, int finerBits) {
    Parts finer = new Parts(finerBits, List.of());
    return query("parts", places(parts, Map.of("finer_mask", finer.mask())));
  }

  /** The keys, or else the hashes, of all rows in these parts. */
  String rowsOf(Parts parts) {
    return query(key.isEmpty() ? "unnamed_rows" : "keyed_rows", places(parts, Map.of()));
  }

  /** The texts of a key as a person writes them: {@code 17}, {@code (7, 'a')}. */
  String written(List<String> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      boolean number = numbers.contains(key.get(i));
      written.append(i == 0 ? "(" : ", ");
      written.append(number ? value : Literal.of(value));
    }
    return written.append(")").toString();
  }

  private Map<String, String> places(Parts parts, Map<String, String> others) {
    Map<String, String> places = new HashMap<>(others);
    String hash = key.isEmpty() ? content : hash(key.stream());
    places.put("hash", hash);
    places.put("within", parts.containing(hash));
    places.put("key", key.stream().map("concat(%s)"::formatted).collect(joining(", ")));
    places.put("order", String.join(", ", key));
    return places;
  }

  private String query(String file, Map<String, String> places) {
    Map<String, String> all = new HashMap<>(places);
    all.put("relation", from);
    all.put("content", content);
    return DataQuery.of(file, all);
  }

  private static String hash(Stream<String> values) {
    return "hashtextextended(row(%s)::text collate \"C\", 0)"
        .formatted(values.collect(joining(", ")));
  }

  /** Also right for composite values, which IS NULL calls null when all their fields are. */
  private static String isNull(String column) {
    return "num_nulls(" + column + ")";
  }

  /** A name as SQL reads it in any session. */
  static String quoted(QualifiedName name) {
    return quoted(name.schema()) + "." + quoted(name.name());
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
