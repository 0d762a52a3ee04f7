package dev.gonogo.engine.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A psql meta-command of a script, as far as scripts are executed here.
 *
 * @param name without the backslash
 * @param argument the rest of its line
 */
record MetaCommand(String name, String argument) {

  /** What may be written, for messages. */
  static final String SUPPORTED = "\\i, \\ir, \\echo, \\set ON_ERROR_STOP on";

  private static final Pattern FORM = Pattern.compile("\\\\(\\S*)\\s*(.*?)\\s*");

  /** An unquoted name, from which psql strips semicolons, or one in single quotes. */
  private static final Pattern FILE = Pattern.compile("([^'\"`:\\s]+?);*|'((?:[^'\\\\]|'')+)'");

  private static final Pattern STOP_ON_ERROR =
      Pattern.compile("ON_ERROR_STOP\\s+(?:on|1|true|yes)", Pattern.CASE_INSENSITIVE);

  static MetaCommand of(String line) {
    Matcher form = FORM.matcher(line);
    return form.matches()
        ? new MetaCommand(form.group(1), form.group(2))
        : new MetaCommand("", line);
  }

  /** Whether it includes a file: relative to the checklist's folder, or to the including file. */
  boolean isInclude() {
    return name.equals("i") || name.equals("include") || isRelativeInclude();
  }

  boolean isRelativeInclude() {
    return name.equals("ir") || name.equals("include_relative");
  }

  /** Whether leaving it out changes nothing: output, and stopping at errors, which we always do. */
  boolean isNote() {
    return name.equals("echo")
        || name.equals("qecho")
        || name.equals("warn")
        || (name.equals("set") && STOP_ON_ERROR.matcher(argument).matches());
  }

  boolean runsShell() {
    return argument.contains("`");
  }

  /** The file to include; absent where the argument is not exactly one name. */
  Optional<String> file() {
    Matcher file = FILE.matcher(argument);
    return file.matches()
        ? Optional.of(file.group(1) != null ? file.group(1) : file.group(2).replace("''", "'"))
        : Optional.empty();
  }
}
