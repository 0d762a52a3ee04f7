package dev.gonogo.engine.script;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Finds {@code :name}, {@code :'name'}, {@code :"name"} and {@code :{?name}}. */
final class References {

  private final Variables variables;
  private final BooleanSupplier isActive;

  /**
   * References to these variables.
   *
   * @param isActive whether what is read will be executed: psql looks at no variables elsewhere
   */
  References(Variables variables, BooleanSupplier isActive) {
    this.variables = variables;
    this.isActive = isActive;
  }

  /** The reference that begins at the colon that comes next; null where none does. */
  @Nullable Reference at(ScriptInput input) {
    return switch (input.peek(1)) {
      case '\'' -> quoted(input, 2, "'");
      case '"' -> quoted(input, 2, "\"");
      case '{' -> input.peek(2) == '?' ? quoted(input, 3, "}") : null;
      default -> plain(input);
    };
  }

  private @Nullable Reference plain(ScriptInput input) {
    String name = name(input, 1);
    if (name.isEmpty() || !isActive.getAsBoolean() || input.isReading(name)) {
      return null;
    }
    String written = ":" + name;
    return value(name, input)
        .map(
            value ->
                value.isKnown()
                    ? new Reference(name, written, value.text(), true, value.isHidden(), true)
                    : new Reference(name, written, written, false, false, false))
        .orElse(null);
  }

  private @Nullable Reference quoted(ScriptInput input, int from, String close) {
    String name = name(input, from);
    int end = from + name.length();
    if (name.isEmpty() || !isActive.getAsBoolean() || input.peek(end) != close.charAt(0)) {
      return null;
    }
    Optional<Value> value = value(name, input);
    if (close.equals("}")) {
      String written = ":{?" + name + "}";
      boolean undecided = value.isPresent() && !value.get().isKnown() && !isOfServer(name);
      String truth = undecided ? written : value.isPresent() ? "TRUE" : "FALSE";
      return new Reference(name, written, truth, false, false, !undecided);
    }
    String written = ":" + close + name + close;
    return value
        .map(
            known ->
                new Reference(
                    name,
                    written,
                    text(known, close, written),
                    false,
                    known.isHidden(),
                    known.isKnown()))
        .orElse(null);
  }

  private static boolean isOfServer(String name) {
    return Variables.OF_THE_SERVER.contains(name);
  }

  private static String text(Value value, String close, String written) {
    if (!value.isKnown()) {
      return written;
    }
    return close.equals("'") ? value.literal() : value.identifier();
  }

  private Optional<Value> value(String name, ScriptInput input) {
    if (Variables.REFUSED.contains(name)) {
      throw Problem.at(
          input.place(),
          ":%s is another one on every server, so nothing that depends on it can be rehearsed. \\set a variable of your own."
              .formatted(name));
    }
    return variables.get(name);
  }

  private static String name(ScriptInput input, int from) {
    StringBuilder name = new StringBuilder();
    while (Variables.isNamePart(input.peek(from + name.length()))) {
      name.append((char) input.peek(from + name.length()));
    }
    return name.toString();
  }

  /** Where a value that was not known when the script was read would change what follows. */
  void refuseHidden(boolean isHidden, Place place, String what) {
    if (isHidden) {
      throw Problem.at(
          place,
          "the value that a query gave to this variable holds %s, so that nobody knew before what would be executed. Use :'name' for a text, :\"name\" for a name, or \\gexec for statements."
              .formatted(what));
    }
  }
}
