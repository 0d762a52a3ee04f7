package dev.gonogo.engine.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file format of its own, with one component of each kind, for the tests of this room. */
@Doc("The recipe of one dish.")
record Recipe(
    @Doc("The name of the dish.") Text title,
    @Doc("How many people it feeds.") @Default("4") int servings,
    Oven bakeIn,
    @Doc("What is done, in this order.") Map<Text, Step> steps,
    @Doc("What must be at hand.") List<String> tools,
    Optional<Duration> restAfterwards,
    @Doc("Whether it is eaten cold.") @Default("false") boolean cold,
    @Default("easy") Difficulty difficulty,
    Optional<Extras> extras,
    Position position) {

  @Doc("Where it is baked.")
  record Oven(
      @Doc("In °C, 50 to 300.") int degrees, @Doc("Top | bottom heat.") Optional<Heat> heat) {

    Oven {
      if (degrees < 50 || degrees > 300) {
        throw new IllegalArgumentException(
            "%d °C is not a temperature of an oven. Allowed: 50 to 300".formatted(degrees));
      }
    }
  }

  enum Heat {
    @Doc("From above.")
    TOP_HEAT,
    @Doc("From below.")
    BOTTOM_HEAT
  }

  enum Difficulty {
    EASY,
    NOT_SO_EASY
  }

  @Doc("One step.")
  record Step(@Doc("What to do.") Text action, Optional<Duration> lasts, List<Step> inside) {

    @Shorthand
    static Step of(Text action) {
      if (action.value().isBlank()) {
        throw new IllegalArgumentException("an action has words");
      }
      return new Step(action, Optional.empty(), List.of());
    }
  }

  @Doc("What others add to a recipe.")
  @Open
  record Extras(Mapping node) {}

  @Doc("How it is served.")
  record Serving(String on) {}

  @Doc("What is in it, per person.")
  record Contents(Map<Text, Long> milligrams) {

    @Shorthand
    static Contents of(Map<Text, Long> milligrams) {
      return new Contents(milligrams);
    }
  }
}
