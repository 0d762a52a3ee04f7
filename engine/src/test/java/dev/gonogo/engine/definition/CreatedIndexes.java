package dev.gonogo.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.TestServer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Indexes as authors define them, and what real servers print of them. */
final class CreatedIndexes {
  private static final String TABLES =
      """
      create type mood as enum ('sad', 'glad');
      create schema audit;
      create table audit."Log Lines" ("Order" int, "größe" int, at timestamptz, line text);
      create table slots (
        id bigint, n int, price numeric(10, 2), rate double precision, name text, email varchar(100),
        code char(4), status varchar(20), mood mood, is_public boolean, created_at timestamptz,
        starts timestamp, day date, tags text[], data jsonb, seat point, "first" text);
      create table parts (id int, day date) partition by range (day);
      """;

  /** All different from each other; each is created as it is written. */
  static final List<String> DEFINITIONS =
      List.of(
          "slots (name)",
          "slots (name, n)",
          "slots (n, name)",
          "slots (created_at desc)",
          "slots (created_at desc nulls last)",
          "slots (created_at nulls first)",
          "slots (id, created_at DESC, n NULLS FIRST)",
          "unique slots (name)",
          "unique slots (email, n)",
          "slots using hash (name)",
          "slots using gin (tags)",
          "slots using gin (data jsonb_path_ops)",
          "slots using gist (seat)",
          "slots using brin (created_at) with (pages_per_range = 32)",
          "slots (name text_pattern_ops)",
          "slots (name collate \"C\")",
          "slots (name collate \"C\" text_pattern_ops desc)",
          "slots (id) include (n, name)",
          "slots (id) include (name, n)",
          "slots (id) with (fillfactor = 70)",
          "slots (lower(name))",
          "slots (lower(email))",
          "unique slots (lower(email)) where status <> 'deleted'",
          "slots ((price * 2))",
          "slots ((n + 1), id)",
          "slots ((n * 2 + 1))",
          "slots ((n * (2 + 1)))",
          "slots ((data->>'kind'))",
          "slots ((data->'a'->>'b'))",
          "slots ((data #>> '{a,b}'))",
          "slots (((data->>'age')::int))",
          "slots ((starts::date))",
          "slots (date_trunc('day', starts))",
          "slots (extract(year from day))",
          "slots ((created_at at time zone 'UTC'))",
          "slots (coalesce(name, email, 'none'))",
          "slots ((name || ' ' || email))",
          "slots (substring(name from 1 for 3))",
          "slots ((case when n > 0 then name end))",
          "slots ((case n when 0 then 'none' when 1 then name else email end))",
          "slots (n) where status = 'active'",
          "slots (n) where name = 'active'",
          "slots (n) where code = 'AB'",
          "slots (n) where mood = 'glad'",
          "slots (n) where mood in ('sad', 'glad')",
          "slots (n) where is_public",
          "slots (n) where not is_public",
          "slots (n) where is_public = true",
          "slots (n) where is_public is not true",
          "slots (n) where created_at is null",
          "slots (n) where created_at is not null",
          "slots (n) where status in ('active', 'trial')",
          "slots (n) where status not in ('active', 'trial')",
          "slots (n) where id in (1, 2, 3)",
          "slots (n) where n between 1 and 5 and id > 0",
          "slots (n) where n > -1 and rate < 0.5 and price >= 10",
          "slots (n) where n = 1 or name = 'a' and id = 2",
          "slots (n) where (n = 1 or name = 'a') and id = 2",
          "slots (n) where name like 'a%'",
          "slots (n) where email not ilike '%@test'",
          "slots (n) where name ~ '^a'",
          "slots (n) where tags @> array['red']",
          "slots (n) where data ? 'kind'",
          "slots (n) where starts > '2026-01-01 12:00:00'",
          "slots (n) where day >= date '2026-01-01'",
          "slots (n) where status is distinct from 'gone'",
          "slots (n) where name = 'it''s (a) \"b\", where'",
          "slots (n) where name = 'TWO  spaces'",
          "slots (n) where \"first\" = any (array['a', 'b'])",
          "audit.\"Log Lines\" (at)",
          "audit.\"Log Lines\" (\"Order\" desc, \"größe\") where \"Order\" > 0 and line is not null",
          "only parts (id)",
          "parts (day, id)");

  /** Of each major, in the same order. */
  private static final Map<Integer, List<Index>> SERVERS = new HashMap<>();

  private CreatedIndexes() {}

  static List<Index> servers(int major) {
    return SERVERS.computeIfAbsent(major, CreatedIndexes::create);
  }

  private static List<Index> create(int major) {
    StringBuilder sql = new StringBuilder(TABLES);
    for (int i = 0; i < DEFINITIONS.size(); i++) {
      String written = DEFINITIONS.get(i);
      boolean unique = written.startsWith("unique ");
      sql.append("create %s index golden_%02d on ".formatted(unique ? "unique" : "", i))
          .append(unique ? written.substring("unique ".length()) : written)
          .append(";\n");
    }
    return Catalogs.after(major, sql.toString()).objects(Index.class).stream()
        .filter(index -> index.name().name().startsWith("golden"))
        .sorted(Comparator.comparing(index -> index.name().name()))
        .toList();
  }

  /** Whether what an author wrote is what the server prints of an index created otherwise. */
  static boolean isSame(String author, String created) {
    return IndexDefinition.parse(author).isPrintedAs(IndexDefinition.of(server(created)));
  }

  static Index server(String created) {
    int number = DEFINITIONS.indexOf(created);
    assertThat(number).as(created).isNotNegative();
    return servers(TestServer.DEFAULT_MAJOR).get(number);
  }
}
