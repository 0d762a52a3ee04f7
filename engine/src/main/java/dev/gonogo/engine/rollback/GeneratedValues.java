package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Column;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values of a type that are allowed and that nobody expects, as texts that PostgreSQL reads. */
final class GeneratedValues {
  private static final int LENGTH = 40;
  private static final double NULLS = 0.2;

  private GeneratedValues() {}

  /** What a column may hold; null stands for NULL. Empty for a type that is left alone. */
  static Optional<Arbitrary<String>> of(Column column) {
    return ofType(column.type())
        .map(values -> column.notNull() ? values : values.injectNull(NULLS));
  }

  private static Optional<Arbitrary<String>> ofType(String type) {
    String name = type.startsWith("timestamp") ? "timestamp" : type.replaceFirst("\\(.*", "");
    return Optional.ofNullable(
        switch (name) {
          case "smallint" -> Arbitraries.shorts().map(String::valueOf);
          case "integer" -> Arbitraries.integers().map(String::valueOf);
          case "bigint" -> Arbitraries.longs().map(String::valueOf);
          case "numeric", "real", "double precision" -> numbers();
          case "boolean" -> Arbitraries.of("true", "false");
          case "text", "character varying", "character", "citext" -> texts();
          case "date", "timestamp" -> times();
          case "uuid" ->
              Arbitraries.longs().map(seed -> new UUID(seed, Long.reverse(seed)).toString());
          case "json", "jsonb" ->
              Arbitraries.of(
                  "{}", "[]", "null", "\"\"", "{\"a\": [1, null, {\"b\": \"\\u2028\"}]}");
          default -> null;
        });
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9,
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(2)
                .map(BigDecimal::toPlainString)),
        Tuple.of(1, Arbitraries.just("NaN")));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of("", " ", "'", "\\", "\"", "NULL", "%", "😀", "ﬀ", "\n", "0")),
        Tuple.of(2, Arbitraries.strings().withCharRange('\u0001', '\ud7ff').ofMaxLength(LENGTH)));
  }

  private static Arbitrary<String> times() {
    return Arbitraries.of(
        "infinity",
        "-infinity",
        "1970-01-01",
        "0044-03-15 BC",
        "9999-12-31",
        "2024-02-29",
        "2026-03-29 02:30:00.000001");
  }
}
