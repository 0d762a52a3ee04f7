package dev.gonogo.engine.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keys with values: <code>{a: 1, b: 2}</code>, or lines of {@code key: value}.
 *
 * @param position where the opening brace or the first key stands
 * @param entries in the order of the file, each key once; copied
 */
public record Mapping(Position position, List<Entry> entries) implements Node {

  public Mapping {
    Objects.requireNonNull(position, "position");
    entries = List.copyOf(entries);
  }

  /** The value of a key; empty when the key is not there. */
  public Optional<Node> value(String key) {
    return entries.stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(Entry::value)
        .findFirst();
  }
}
