package dev.gonogo.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "owner = (select me())|(owner = ( SELECT public.me() AS me))",
        "exists (select from t where a or b and c)|(EXISTS ( SELECT FROM public.t WHERE (a OR (b AND c))))",
        "id in (select x from t where y = 'a')|(id IN ( SELECT x FROM t WHERE (y = 'a'::text)))",
        "id = any (select x from t)|(id = ANY ( SELECT x FROM t))",
        "\"Own\" = 'A'|(\"Own\" = 'A'::text)"
      })
  void is_the_same_however_it_is_spelt(String written, String printed) {
    assertThat(new Predicate(written).isPrintedAs(printed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "owner = (select me())|(owner = ( SELECT you() AS me))",
        "owner = (select me())|(owner = me())",
        "exists (select from t where (a or b) and c)|(EXISTS ( SELECT FROM t WHERE (a OR (b AND c))))",
        "exists (select from t where a)|(EXISTS ( SELECT FROM u WHERE a))",
        "exists (select from t where a)|(EXISTS ( SELECT FROM t))",
        "exists (select from t where a)|(NOT (EXISTS ( SELECT FROM t WHERE a)))",
        "id in (select x from t)|(id IN ( SELECT y FROM t))",
        "a = (select 1 union select 2)|(a = ( SELECT 1 UNION SELECT 3))",
        "own = 'A'|(\"Own\" = 'A'::text)"
      })
  void is_another_where_it_means_something_else(String written, String printed) {
    assertThat(new Predicate(written).isPrintedAs(printed)).isFalse();
  }
}
