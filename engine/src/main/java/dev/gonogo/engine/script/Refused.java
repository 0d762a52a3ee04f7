package dev.gonogo.engine.script;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The meta-commands that are not executed here, and why. */
final class Refused {

  /** What may be written, for messages. */
  static final String SUPPORTED =
      "\\i, \\ir, \\set, \\unset, \\if, \\elif, \\else, \\endif, \\echo, \\qecho, \\warn, \\g, \\gset, \\gexec, \\copy … from, \\encoding UTF8, \\r, \\q; what only shows something or changes how it is shown, such as \\pset, \\timing and \\d, is noted";

  private static final String CONNECT =
      "the checklist says which role deploys to which database, so that every step is rehearsed as it will run. SET ROLE changes the role; another database takes a step of its own.";
  private static final String SHELL =
      "what a shell command does depends on the machine, and is not rehearsed.";
  private static final String FILE = "it reads or writes files of the machine that runs psql.";
  private static final String PERSON = "it asks a person.";
  private static final String MESSAGE =
      "several statements in one message are one transaction, of which nothing is seen. Write BEGIN and COMMIT.";
  private static final String SHOWN =
      "it sends the statement to show something of it. Take it away.";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("c", CONNECT),
          Map.entry("connect", CONNECT),
          Map.entry("!", SHELL),
          Map.entry("password", PERSON),
          Map.entry("prompt", PERSON),
          Map.entry("e", PERSON),
          Map.entry("edit", PERSON),
          Map.entry("ef", PERSON),
          Map.entry("ev", PERSON),
          Map.entry("w", FILE),
          Map.entry("write", FILE),
          Map.entry("cd", FILE),
          Map.entry("lo_import", FILE),
          Map.entry("lo_export", FILE),
          Map.entry("getenv", "the environment of this machine is not the one of production."),
          Map.entry("setenv", "the environment of this machine is not the one of production."),
          Map.entry("watch", "it repeats the statement until somebody ends it."),
          Map.entry("gdesc", SHOWN),
          Map.entry("crosstabview", SHOWN),
          Map.entry(
              "bind", "its parameters are not understood. Write the values into the statement."));

  private static final Set<String> SHOWING =
      Set.of(
          "pset",
          "timing",
          "x",
          "a",
          "t",
          "H",
          "html",
          "f",
          "C",
          "T",
          "conninfo",
          "l",
          "list",
          "z",
          "sf",
          "sv",
          "errverbose",
          "copyright",
          "h",
          "help",
          "?",
          "p",
          "print",
          "s",
          "o",
          "out",
          "L",
          "lo_list");

  private Refused() {}

  /** Refuses a command that is not executed. */
  static void check(String name, Place place) {
    String reason = name.startsWith(";") ? MESSAGE : REASONS.get(name);
    if (reason != null) {
      throw Problem.at(place, "\\%s is not executed here: %s".formatted(name, reason));
    }
    boolean isKnown =
        SHOWING.contains(name.replaceAll("[+S]+$", "")) || name.matches("d[A-Za-z]*[+S]*");
    if (!isKnown) {
      throw Problem.at(place, "\\%s is not known here; these are: %s.".formatted(name, SUPPORTED));
    }
  }

  /** Refuses what sends the output to a program. */
  static void check(String name, List<Argument> arguments, Place place) {
    if (!arguments.isEmpty() && arguments.get(0).text().startsWith("|")) {
      throw Problem.at(place, "\\%s | is not executed here: %s".formatted(name, SHELL));
    }
  }
}
