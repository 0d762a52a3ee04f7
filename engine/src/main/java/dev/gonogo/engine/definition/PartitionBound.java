package dev.gonogo.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows a partition takes: PostgreSQL manual, CREATE TABLE, partition_bound_spec. */
public sealed interface PartitionBound {

  /** Rows whose key is from the first, which is in it, to the second, which is not. */
  record Range(List<BoundValue> from, List<BoundValue> to) implements PartitionBound {
    @Override
    public String toString() {
      return "from " + values(from) + " to " + values(to);
    }
  }

  /** Rows whose key is one of these. */
  record OneOf(List<BoundValue> values) implements PartitionBound {
    @Override
    public String toString() {
      return "in " + PartitionBound.values(values);
    }
  }

  /** Rows whose key has this remainder when its hash is divided. */
  record Hash(int modulus, int remainder) implements PartitionBound {
    @Override
    public String toString() {
      return "with (modulus %d, remainder %d)".formatted(modulus, remainder);
    }
  }

  /** All rows that no other partition takes. */
  record Default() implements PartitionBound {
    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * Reads a bound, with or without {@code FOR VALUES}.
   *
   * @throws IllegalArgumentException where it is none
   */
  static PartitionBound parse(String written) {
    try {
      return read(new SqlReader(SqlWords.of(written)));
    } catch (IllegalArgumentException exception) {
      throw new IllegalArgumentException(
          "\"%s\" is not the bound of a partition: %s. Write such as \"from ('2026-01-01') to ('2026-02-01')\", \"in ('a', 'b')\", \"with (modulus 4, remainder 0)\" or \"default\""
              .formatted(written, exception.getMessage()),
          exception);
    }
  }

  private static PartitionBound read(SqlReader reader) {
    reader.accept("for", "values");
    PartitionBound bound;
    if (reader.accept("from")) {
      List<BoundValue> from = values(reader);
      reader.expect("to");
      bound = new Range(from, values(reader));
    } else if (reader.accept("in")) {
      bound = new OneOf(values(reader));
    } else if (reader.accept("with")) {
      bound = hash(new SqlReader(reader.group()));
    } else if (reader.accept("default")) {
      bound = new Default();
    } else {
      throw reader.unexpected("from, in, with or default");
    }
    if (!reader.isAtEnd()) {
      throw reader.unexpected("the end");
    }
    return bound;
  }

  private static Hash hash(SqlReader reader) {
    reader.expect("modulus");
    int modulus = number(reader);
    reader.expect(",");
    reader.expect("remainder");
    int remainder = number(reader);
    if (modulus < 1 || remainder < 0 || remainder >= modulus) {
      throw new IllegalArgumentException("the remainder is from 0 to the modulus less 1");
    }
    return new Hash(modulus, remainder);
  }

  private static int number(SqlReader reader) {
    String digits = reader.next("a whole number");
    if (!digits.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("expected a whole number, found \"" + digits + '"');
    }
    return Integer.parseInt(digits);
  }

  private static List<BoundValue> values(SqlReader reader) {
    List<BoundValue> values = new ArrayList<>();
    for (List<String> words : SqlReader.split(reader.group(), Set.of(","))) {
      if (words.isEmpty()) {
        throw new IllegalArgumentException("expected a value, found \",\"");
      }
      values.add(BoundValue.of(words));
    }
    return List.copyOf(values);
  }

  private static String values(List<BoundValue> values) {
    return values.stream().map(BoundValue::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Whether both are for the same rows; values of a list may come in any order. */
  default boolean isSameAs(PartitionBound other) {
    if (this instanceof Range range && other instanceof Range same) {
      return areSame(range.from, same.from) && areSame(range.to, same.to);
    }
    if (this instanceof OneOf list && other instanceof OneOf same) {
      return list.values.size() == same.values.size()
          && list.values.stream().allMatch(value -> same.values.stream().anyMatch(value::isSameAs));
    }
    return equals(other);
  }

  /** Whether all values of a key are the same. */
  static boolean areSame(List<BoundValue> some, List<BoundValue> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = some.get(i).isSameAs(others.get(i));
    }
    return same;
  }
}
