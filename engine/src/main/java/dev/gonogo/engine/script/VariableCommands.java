package dev.gonogo.engine.script;

import java.util.List;
import java.util.stream.Collectors;

/** The meta-commands that set variables. */
final class VariableCommands {

  private static final int LONGEST_VALUE = 1_000_000;

  private final Interpreter script;

  VariableCommands(Interpreter script) {
    this.script = script;
  }

  void set(List<Argument> all, Place place) {
    if (all.isEmpty()) {
      script.conduct().note(place, "\\set");
      return;
    }
    String name = all.get(0).text();
    List<Argument> values = all.subList(1, all.size());
    String text = values.stream().map(Argument::text).collect(Collectors.joining());
    if (text.length() > LONGEST_VALUE) {
      throw Problem.at(
          place,
          "the value of \"%s\" would have %,d characters; 1,000,000 are read. Put long texts into a file, and \\i it."
              .formatted(name, text.length()));
    }
    boolean isKnown = all.stream().allMatch(Argument::isKnown);
    boolean isHidden = !values.stream().allMatch(value -> value.text().equals(value.shown()));
    Settings.check(name, text, isKnown, place);
    Value value = isHidden ? Value.hidden(text) : Value.of(Settings.complete(name, text));
    script.variables().set(name, isKnown ? value : Value.unknown());
  }

  void unset(List<Argument> all, Place place) {
    if (all.isEmpty()) {
      throw Problem.at(place, "\\unset takes the name of a variable.");
    }
    Settings.check(all.get(0).text(), "off", true, place);
    script.variables().unset(all.get(0).text());
    noteOthers("unset", all, 1, place);
  }

  /** As psql does, tells of arguments that nobody asks for. */
  void noteOthers(String name, List<Argument> all, int taken, Place place) {
    for (Argument extra : all.subList(Math.min(taken, all.size()), all.size())) {
      script
          .conduct()
          .note(place, "\\%s: extra argument \"%s\" ignored".formatted(name, extra.shown()));
    }
  }
}
