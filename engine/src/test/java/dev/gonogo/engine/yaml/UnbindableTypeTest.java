package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Errors of the program, not of a file: they name the Java type and are thrown. */
final class UnbindableTypeTest {

  private static void bind(Class<?> type) {
    Binder.bind(Read.node("{}"), type, new Problems());
  }

  record WithSet(Set<String> set) {}

  record WithNumberKeys(Map<Integer, String> map) {}

  record WithVariable<T>(List<T> list) {}

  @Test
  void is_refused_even_where_the_file_does_not_use_it() {
    assertThatThrownBy(() -> bind(StringBuilder.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("class java.lang.StringBuilder cannot be bound to YAML");
    assertThatThrownBy(() -> bind(WithSet.class))
        .hasMessage("java.util.Set<java.lang.String> cannot be bound to YAML");
    assertThatThrownBy(() -> bind(WithNumberKeys.class))
        .hasMessage("java.util.Map<java.lang.Integer, java.lang.String> cannot be bound to YAML");
    assertThatThrownBy(() -> bind(WithVariable.class)).hasMessage("T cannot be bound to YAML");
  }

  record WrongDefault(@Default("many") int number) {}

  @Test
  void has_defaults_that_can_be_bound() {
    assertThatThrownBy(() -> bind(WrongDefault.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            WrongDefault.class.getName()
                + ".number: [@Default:1:1: \"many\" is not a whole number]");
  }

  @Open
  record OpenWithTwo(Mapping node, String other) {}

  @Test
  void that_is_open_has_one_mapping() {
    assertThatThrownBy(() -> bind(OpenWithTwo.class))
        .hasMessage(
            OpenWithTwo.class.getName() + " is @Open: its only component must be a Mapping");
  }

  record TwoShorthands(String text) {

    @Shorthand
    static TwoShorthands one(String text) {
      return new TwoShorthands(text);
    }

    @Shorthand
    static TwoShorthands other(int number) {
      return new TwoShorthands("" + number);
    }
  }

  record TwoParameters(String text) {

    @Shorthand
    static TwoParameters of(String one, String other) {
      return new TwoParameters(one + other);
    }
  }

  @Test
  void has_one_shorthand_of_one_parameter() {
    assertThatThrownBy(() -> bind(TwoShorthands.class))
        .hasMessage(TwoShorthands.class.getName() + " has more than one @Shorthand");
    assertThatThrownBy(() -> bind(TwoParameters.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            " is @Shorthand: it must be static, take one parameter and return the record");
  }

  record Failing(String text) {

    Failing {
      if (text.equals("x")) {
        throw new IllegalStateException("a bug");
      }
    }
  }

  @Test
  void whose_constructor_fails_is_no_problem_of_the_file() {
    assertThatThrownBy(() -> Read.bound("{text: x}", Failing.class))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("a bug");
  }

  @Test
  void that_is_open_is_listed_for_schema_and_reference() {
    String message = Recipe.Extras.class.getName() + " is @Open, but no keys are given for it";

    assertThatThrownBy(() -> JsonSchema.of(Recipe.class, Map.of())).hasMessage(message);
    assertThatThrownBy(() -> Reference.of("Recipe", Recipe.class, Map.of())).hasMessage(message);
  }
}
