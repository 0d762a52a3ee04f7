package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be written wrongly under {@code uses index}. */
class UsesIndexSpecTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          { index: a }                                      | 1:1: say which query by exactly one of "query", "sql" and "file"
          { query: q, sql: select 1, index: a }             | 1:1: say which query by exactly one of "query", "sql" and "file"
          { query: q }                                      | 1:1: name an index under "index" or "any of", or write "no sequential scan over"
          { query: q, index: a b }                          | 1:1: "a b" is not the name of an object: write name, schema.name or "Quoted".name
          { query: q, any of: [a, .b] }                     | 1:1: ".b" is not the name of an object: write name, schema.name or "Quoted".name
          { query: q, no sequential scan over: -1 }         | 1:1: "no sequential scan over" is a number of rows, from 0
          { query: q, no sequential scan over: many }       | 1:38: "many" is not a whole number
          { query: q, index: a, is: chosn }                 | 1:27: "chosn" is not one of: chosen, can serve. Did you mean "chosen"?
          { query: q, index: a, plans: [custom, generc] }   | 1:39: "generc" is not one of: custom, generic. Did you mean "generic"?
          { query: q, index: a, parameters: [{type: u;}] }  | 1:36: "u;" is not the name of a type. Write such as uuid, character varying or integer[]
          { query: q, indx: a }                             | 1:13: unknown key "indx". Allowed: any of, as, file, index, is, no sequential scan over, parameters, plans, query, sql. Did you mean "index"?
          """)
  void what_cannot_be_is_a_problem_at_its_place(String written, String problem) {
    assertThat(Spec.problems(UsesIndexCheck.class, written)).contains("f.yaml:" + problem);
  }
}
