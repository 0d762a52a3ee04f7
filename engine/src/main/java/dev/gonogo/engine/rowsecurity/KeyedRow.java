package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.sql.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of which the key is all that is known; prints as people name it: {@code 17}, {@code (7,
 * a)}.
 *
 * @param values those of the key's columns as text, in their order
 */
record KeyedRow(List<@Nullable String> values) {

  KeyedRow {
    values = Collections.unmodifiableList(new ArrayList<@Nullable String>(values));
  }

  /** What finds it, by an index where there is one. */
  String where(List<String> key) {
    return IntStream.range(0, key.size())
        .mapToObj(i -> key.get(i) + is(values.get(i)))
        .collect(Collectors.joining(" and "));
  }

  private static String is(@Nullable String value) {
    return value == null ? " is null" : " = " + Literal.of(value);
  }

  @Override
  public String toString() {
    String all = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return values.size() == 1 ? all : "(" + all + ")";
  }
}
