package dev.gonogo.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a table is partitioned: {@code range (day)}.
 *
 * @param strategy {@code range}, {@code list} or {@code hash}
 * @param keys columns and expressions in their order
 */
public record PartitionKey(String strategy, List<IndexKey> keys) {
  private static final Set<String> STRATEGIES = Set.of("range", "list", "hash");

  public PartitionKey {
    keys = List.copyOf(keys);
  }

  /**
   * Reads what follows PARTITION BY in CREATE TABLE.
   *
   * @throws IllegalArgumentException where it is nothing of the kind
   */
  public static PartitionKey parse(String written) {
    try {
      SqlReader reader = new SqlReader(SqlWords.of(written));
      String strategy = reader.next("range, list or hash");
      if (!STRATEGIES.contains(strategy)) {
        throw new IllegalArgumentException(
            "expected range, list or hash, found \"" + strategy + '"');
      }
      List<IndexKey> keys = new ArrayList<>();
      for (List<String> words : SqlReader.split(reader.group(), Set.of(","))) {
        keys.add(IndexKey.of(words));
      }
      if (keys.isEmpty() || !reader.isAtEnd()) {
        throw reader.unexpected(keys.isEmpty() ? "a column" : "the end");
      }
      return new PartitionKey(strategy, keys);
    } catch (IllegalArgumentException exception) {
      throw new IllegalArgumentException(
          "\"%s\" is not how a table is partitioned: %s. Write such as \"range (day)\""
              .formatted(written, exception.getMessage()),
          exception);
    }
  }

  /** Whether the server prints this key as the other one. */
  public boolean isPrintedAs(PartitionKey server) {
    boolean same = strategy.equals(server.strategy) && keys.size() == server.keys.size();
    for (int i = 0; same && i < keys.size(); i++) {
      same = keys.get(i).isPrintedAs(server.keys.get(i));
    }
    return same;
  }
}
