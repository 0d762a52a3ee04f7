package dev.gonogo.engine.definition;

import static dev.gonogo.engine.definition.CreatedIndexes.isSame;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is another spelling of a definition, and what is another definition. */
class IndexSpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          slots (name)                  | on public.slots using btree (name asc nulls last)
          slots (name)                  | "slots" ("name")
          slots (created_at desc)       | slots (created_at desc nulls first)
          slots (id) with (fillfactor = 70) | slots (id) with (fillfactor='70')
          slots (lower(email))          | slots (lower((email)::text))
          slots ((n + 1), id)           | slots (n + 1, id)
          slots ((n * 2 + 1))           | slots (((n * 2) + 1))
          slots (((data->>'age')::int)) | slots ((cast(data ->> 'age' as integer)))
          slots ((starts::date))        | slots ((cast(starts as date)))
          slots (n) where mood in ('sad', 'glad') | slots (n) where mood = any (array['sad', 'glad'])
          slots (n) where mood = 'glad' | slots (n) where ((mood = 'glad'::public.mood))
          slots (n) where status = 'active' | slots (n) where status in ('active')
          slots (n) where status = 'active' | slots (n) where status::text = 'active'::text
          slots (n) where created_at is null | slots (n) where created_at isnull
          slots (n) where created_at is not null | slots (n) where created_at notnull
          slots (n) where n between 1 and 5 and id > 0 | slots (n) where n >= 1 and n <= 5 and id > 0
          slots (n) where name like 'a%' | slots (n) where name ~~ 'a%'
          slots (n) where tags @> array['red'] | slots (n) where tags operator(pg_catalog.@>) array['red'::text]
          slots (n) where id in (1, 2, 3) | slots (n) where id = some(array[1, 2, 3])
          slots (n) where day >= date '2026-01-01' | slots (n) where day >= '2026-01-01'
          unique slots (name)           | unique on only slots (name)
          """)
  void there_are_several_ways_to_write_the_same(String written, String otherwise) {
    assertThat(isSame(otherwise, written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          slots (name)                  | parts (name)
          slots (name)                  | audit.slots (name)
          slots (name)                  | slots ("Name")
          slots (name)                  | slots (name, name)
          slots (name)                  | slots (name desc)
          slots (name)                  | slots (name) include (id)
          slots (name)                  | slots (name) where id = 1
          slots (name)                  | slots (name::text)
          unique slots (name)           | unique slots (name) nulls not distinct
          unique slots (name)           | slots (name)
          slots using gin (tags)        | slots (tags)
          slots (id) with (fillfactor = 70) | slots (id) with (fillfactor = 71)
          slots (id) with (fillfactor = 70) | slots (id)
          slots (lower(email))          | slots (upper(email))
          slots (lower(email))          | slots (email)
          slots ((n * 2 + 1))           | slots ((n * 2 + 2))
          slots ((n * 2 + 1))           | slots ((n * 2 - 1))
          slots (((data->>'age')::int)) | slots (((data->>'age')::bigint))
          slots (((data->>'age')::int)) | slots ((data->>'age'))
          slots ((starts::date))        | slots (starts)
          slots ((data->>'kind'))       | slots ((data->'kind'))
          slots (n) where status = 'active' | slots (n) where status = 'Active'
          slots (n) where status = 'active' | slots (n) where status <> 'active'
          slots (n) where status = 'active' | slots (n) where status = active
          slots (n) where status = 'active' | slots (n) where status = 'active' and n > 0
          slots (n) where is_public     | slots (n)
          slots (n) where n > -1 and rate < 0.5 and price >= 10 | slots (n) where n > 1 and rate < 0.5 and price >= 10
          slots (n) where id in (1, 2, 3) | slots (n) where id in (1, 2)
          slots (n) where id in (1, 2, 3) | slots (n) where id in (1, 2, 4)
          slots (n) where name = 'TWO  spaces' | slots (n) where name = 'TWO spaces'
          slots (n) where name = 'TWO  spaces' | slots (n) where name = 'two  spaces'
          slots (n) where created_at is null | slots (n) where created_at is not null
          """)
  void one_change_is_a_difference(String written, String changed) {
    assertThat(isSame(changed, written)).isFalse();
  }
}
