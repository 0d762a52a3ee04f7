package dev.gonogo.engine.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gonogo.engine.machine.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server has written down of the statements that were sent to it. */
public final class StatementLog {
  private static final Pattern EXECUTED =
      Pattern.compile("(?:execute [^:]+|statement): (?<text>.*)", Pattern.DOTALL);

  private final Supplier<String> file;

  StatementLog(Supplier<String> file) {
    this.file = file;
  }

  /**
   * The statements of a login in order, with those that the server has refused, once it has written
   * down this one too.
   *
   * @param until a part of it, of whomever
   */
  public List<String> of(String login, String until) {
    String text = file.get();
    while (!text.contains(until)) {
      Pause.aMoment("a log was written");
      text = file.get();
    }
    List<String> statements = new ArrayList<>();
    text.lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(entry -> value(entry, "user").equals(login))
        .forEach(entry -> add(entry, statements));
    return statements;
  }

  /** One that fails while it runs is written down twice; one that cannot be read, only then. */
  private static void add(JsonObject entry, List<String> statements) {
    Matcher executed = EXECUTED.matcher(value(entry, "message"));
    if (executed.matches()) {
      statements.add(executed.group("text"));
    } else if (value(entry, "error_severity").equals("ERROR")) {
      String refused = value(entry, "statement");
      if (!statements.get(statements.size() - 1).equals(refused)) {
        statements.add(refused);
      }
    }
  }

  private static String value(JsonObject entry, String key) {
    return entry.has(key) ? entry.get(key).getAsString() : "";
  }
}
