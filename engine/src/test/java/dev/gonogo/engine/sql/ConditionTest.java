package dev.gonogo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  void all_and_none_are_words() {
    assertThat(new Condition(" all ").sql()).isEqualTo("true");
    assertThat(new Condition("none").sql()).isEqualTo("false");
    assertThat(new Condition("owner = 'none' -- mine").sql())
        .isEqualTo("(owner = 'none' -- mine\n)");
  }

  @Test
  void me_becomes_a_literal_where_it_is_not_quoted() {
    Condition condition =
        new Condition("a = :me AND b::me = ':me' /* :me */ AND \":me\" = $$:me$$ OR :me=:menu");

    assertThat(condition.namesMe()).isTrue();
    assertThat(condition.of("o'hara").written())
        .isEqualTo(
            "a = 'o''hara' AND b::me = ':me' /* :me */ AND \":me\" = $$:me$$ OR"
                + " 'o''hara'=:menu");
    assertThat(new Condition("x::me = ':me'").namesMe()).isFalse();
  }

  @Test
  void mentions_are_names_texts_and_numbers() {
    Mentions mentions =
        Mentions.in(List.of("\"Order\".State = 'a''b' and Level > 12 and t1 in (3)", "'torn"));

    assertThat(mentions.names()).containsExactly("Order", "state", "and", "level", "t1", "in");
    assertThat(mentions.texts()).containsExactly("a'b", "12", "3");
  }
}
