package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of every kind that differ in the smallest way, and such that do not. */
class ComparedValuesTest {

  private static final String TYPES =
      """
      create extension citext; create extension hstore;
      create type mood as enum ('sad', 'ok');
      create type pair as (a text, b text);
      create domain short as text check (length(value) < 9);
      create collation indifferent (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
      """;

  private static final List<String> DIFFERENT =
      List.of(
          "text: '' | null",
          "text: '' | ' '",
          "text: 'a,b' | 'a'',''b'",
          "text: '\"' | '\"\"'",
          "text: 'NULL' | null",
          "text: 'é' | e'e\\u0301'",
          "text: e'a\\\\b' | e'a\\\\\\\\b'",
          "text collate indifferent: 'a' | 'A'",
          "citext: 'a' | 'A'",
          "char(3): 'a' | 'b'",
          "short: 'a' | 'b'",
          "mood: 'sad' | 'ok'",
          "pair: row('a', null) | row('a', '')",
          "pair: row(null, null) | null",
          "pair: row('a,b', 'c') | row('a', 'b,c')",
          "text[]: array['a,b'] | array['a', 'b']",
          "text[]: array['NULL'] | array[null]::text[]",
          "text[]: '{}' | null",
          "int[]: array[1, 2] | '[0:1]={1,2}'",
          "int[]: array[1, 2] | array[2, 1]",
          "numeric: 1.0 | 1.00",
          "numeric: 'NaN' | null",
          "float8: 0.0 | '-0'",
          "float8: 0.1 | 0.10000000000000002",
          "float4: 0.1 | 0.10000001",
          "float8: 'NaN' | 'Infinity'",
          "bigint: 9007199254740992 | 9007199254740993",
          "money: 1.00 | 1.01",
          "boolean: false | null",
          "bytea: '\\x00' | '\\x0000'",
          "json: '{\"a\":1}' | '{\"a\": 1}'",
          "jsonb: '1.0' | '1.00'",
          "jsonb: 'null' | null",
          "xml: '<a/>' | '<a></a>'",
          "hstore: 'a=>1' | 'a=>NULL'",
          "interval: '1 day' | '24 hours'",
          "interval: '1 month' | '30 days'",
          "interval: '-1 day +1 hour' | '-1 day -1 hour'",
          "timestamptz: '2025-01-01 12:00:00+00' | '2025-01-01 12:00:00.000001+00'",
          "timestamp: '2025-01-01 BC' | '2025-01-01'",
          "timestamp: 'infinity' | '-infinity'",
          "timetz: '12:00+00' | '13:00+01'",
          "date: '2025-02-01' | '2025-01-02'",
          "int4range: '[1,2)' | 'empty'",
          "tstzrange: '[,infinity]' | '[,infinity)'",
          "point: '(0,0)' | '(0,-0)'",
          "inet: '10.0.0.1' | '10.0.0.1/31'",
          "bit(3): '101' | '100'",
          "regclass: 'pg_class' | 'pg_type'",
          "tsvector: 'a:1' | 'a:1A'");

  private static final List<String> EQUAL =
      List.of(
          "timestamptz: '2025-01-01 12:00+00' | '2025-01-01 21:00+09'",
          "numeric: 'NaN' | 'nan'",
          "jsonb: '{\"a\":1,\"b\":2}' | '{\"b\": 2, \"a\": 1}'",
          "text: 'same' | 'same'");

  @Test
  void the_smallest_difference_of_each_type_is_found() throws SQLException {
    assertThat(of(DIFFERENT).differences()).containsExactlyElementsOf(sentencesFor(DIFFERENT));
  }

  @Test
  void values_that_are_the_same_are_equal() throws SQLException {
    assertThat(of(EQUAL).differences()).isEmpty();
  }

  @Test
  void settings_of_a_database_do_not_matter() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create table t (id timestamptz primary key, i interval, f float8, b bytea, d date);
            insert into t values ('2025-01-31 12:00+00', '1 day 2 hours', 0.1, '\\x01', '2025-01-31');
            """);
    databases.after(
        """
        alter database data_after set timezone = 'Asia/Tokyo';
        alter database data_after set datestyle = 'German';
        alter database data_after set intervalstyle = 'iso_8601';
        alter database data_after set extra_float_digits = -10;
        alter database data_after set bytea_output = 'escape';
        alter database data_after set search_path = pg_temp;
        alter database data_after set default_transaction_read_only = on;
        """);
    try {
      assertThat(databases.differences()).isEmpty();
    } finally {
      databases.after("alter database data_after reset all");
    }
  }

  /** A table with one row for each pair of values. */
  private static TwoDatabases of(List<String> pairs) throws SQLException {
    TwoDatabases databases = TwoDatabases.with(TYPES);
    for (int i = 0; i < pairs.size(); i++) {
      String[] parts = pairs.get(i).split(": | \\| ", 3);
      databases.both("create table t%02d (id int primary key, value %s)".formatted(i, parts[0]));
      databases.before("insert into t%02d values (1, %s)".formatted(i, parts[1]));
      databases.after("insert into t%02d values (1, %s)".formatted(i, parts[2]));
    }
    return databases;
  }

  private static List<String> sentencesFor(List<String> pairs) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      sentences.add("1 row of t%02d changed: 1".formatted(i));
    }
    return sentences;
  }
}
