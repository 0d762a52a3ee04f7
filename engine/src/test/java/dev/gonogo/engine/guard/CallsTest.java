package dev.gonogo.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.guard.Calls.QualifiedName;
import org.junit.jupiter.api.Test;

class CallsTest {

  @Test
  void names_before_parentheses_may_be_functions_with_their_schemas() {
    Calls calls = of("select Count(*), \"My\" . \"F\"\"n\" /* so */ (1), a.b.c(2) from t");

    assertThat(calls.functions())
        .containsExactlyInAnyOrder(
            new QualifiedName("", "count"),
            new QualifiedName("My", "F\"n"),
            new QualifiedName("b", "c"));
  }

  @Test
  void names_after_a_dot_may_be_functions_of_a_row() {
    assertThat(of("select m.remove, (m).\"Remove\", f(m).x from s.members as m").attributes())
        .containsExactlyInAnyOrder("remove", "Remove", "x", "members");
  }

  @Test
  void names_are_folded_and_cut_as_the_server_does() {
    // The sign for Kelvin is no K to the server.
    assertThat(of("select Ä, ABC, \u212A").names())
        .containsExactlyInAnyOrder("select", "Ä", "abc", "\u212A");
    assertThat(of("select " + "a".repeat(70)).names()).contains("a".repeat(63));
    assertThat(of("select \"" + "ä".repeat(40) + "\"").names()).contains("ä".repeat(31));
  }

  @Test
  void operators_are_told_with_their_beginnings() {
    assertThat(of("select 1 >>>> 2, -3, a->'x', 4 operator(public.@@) 5").operators())
        .contains(">>>>", "-", "->", "@@")
        .doesNotContain("'x'");
  }

  @Test
  void what_is_quoted_or_a_comment_calls_nothing() {
    Calls calls = of("select 'writes()', $$ writes() $$ -- writes()\n/* writes() */");

    assertThat(calls.functions()).isEmpty();
    assertThat(calls.names()).containsExactly("select");
  }

  private static Calls of(String query) {
    return SingleQuery.of(query).calls();
  }
}
