package dev.gonogo.engine.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the parser does not accept, in our words and with the next step.
 *
 * <p>The parser speaks of tokens and block ends, and points to the end of the file where a quote is
 * never closed. The patterns are its messages; a message none of them knows is passed on as it is.
 */
enum SyntaxError {
  COLON_IN_VALUE(
      "mapping values are not allowed here",
      Place.PROBLEM,
      "\":\" cannot stand here. Put a value with \": \" inside in quotes, or line the key up with"
          + " its neighbours"),
  OPEN_QUOTE(
      "found unexpected (?:end of stream|document separator)",
      Place.BEGINNING,
      "this quote is never closed"),
  OPEN_BRACKET(
      "expected ',' or '([\\]}])', but got <(?:stream|document) (?:end|start)>",
      Place.BEGINNING,
      "this bracket is never closed. Add \"$1\""),
  NO_COMMA(
      "expected ',' or '([\\]}])', but got .*",
      Place.PROBLEM,
      "expected \",\" or \"$1\" to end what begins at %s"),
  FIRST_CHARACTER(
      "found character '(.)' that cannot start any token.*",
      Place.PROBLEM,
      "a value cannot begin with \"$1\". Put it in quotes"),
  UNFINISHED(
      "expected the node content, but found '<.*>'",
      Place.PROBLEM,
      "a value is expected, and there is none. Close brackets and quotes"),
  NO_VALUE(
      "expected the node content, but found '(.*)'",
      Place.PROBLEM,
      "expected a value, found \"$1\""),
  LIST_AFTER_KEY(
      "sequence entries are not allowed here",
      Place.PROBLEM,
      "a list cannot begin here. Begin it on the next line, or write [a, b]"),
  NO_COLON("could not find expected ':'", Place.BEGINNING, "this key is not followed by \":\""),
  INDENTATION(
      "expected <block end>, but found .*",
      Place.PROBLEM,
      "this does not continue what begins at %s. Check indentation and quotes"),
  AFTER_THE_END(
      "expected '<document start>', but found .*",
      Place.PROBLEM,
      "this does not continue what stands before it. Check indentation and quotes"),
  QUESTION_MARK(
      "mapping keys are not allowed here",
      Place.PROBLEM,
      "a value cannot begin with \"? \". Put it in quotes"),
  INNER_TAB(".*\\\\t\\(TAB\\).*", Place.PROBLEM, "a tab cannot stand here. Use spaces"),
  SIGIL(
      "unexpected character found .*",
      Place.BEGINNING,
      "a value cannot begin with \"*\" or \"&\". Put it in quotes"),
  ESCAPE(
      "found unknown escape character (.)\\(\\d+\\)",
      Place.PROBLEM,
      "\"\\\\$1\" is not an escape. Write \"\\\\\\\\\" for a backslash, or use single quotes");

  static final String TAB = "a tab indents this line. Use spaces";

  private enum Place {
    PROBLEM,
    BEGINNING
  }

  private final Pattern pattern;
  private final Place place;
  private final String replacement;

  SyntaxError(String pattern, Place place, String replacement) {
    this.pattern = Pattern.compile("\\A" + pattern + "\\z", Pattern.DOTALL);
    this.place = place;
    this.replacement = replacement;
  }

  static Problem problem(MarkedYamlEngineException marked, Source source) {
    Position position = Events.position(marked.getProblemMark(), source);
    if (source.linesIndentedByTabs().get(position.line())) {
      return new Problem(new Position(source.file(), position.line(), 1), TAB);
    }
    Position beginning =
        marked.getContextMark().isPresent()
            ? Events.position(marked.getContextMark(), source)
            : position;
    return Stream.concat(
            LongKey.at(beginning, source).stream(),
            Stream.of(values()).flatMap(error -> error.describe(marked, source).stream()))
        .findFirst()
        .orElseGet(() -> new Problem(position, "not YAML: " + printable(marked.getProblem())));
  }

  private Optional<Problem> describe(MarkedYamlEngineException marked, Source source) {
    Matcher matcher = pattern.matcher(marked.getProblem());
    if (!matcher.find()) {
      return Optional.empty();
    }
    Position problem = Events.position(marked.getProblemMark(), source);
    Position beginning = Events.position(marked.getContextMark(), source);
    String message = matcher.replaceFirst(replacement).replace("%s", beginning.toString());
    return Optional.of(new Problem(place == Place.PROBLEM ? problem : beginning, message));
  }

  /** The parser names the end of the file with a NUL character. */
  private static String printable(String message) {
    return message.replaceAll("\\p{Cntrl}", "");
  }
}
