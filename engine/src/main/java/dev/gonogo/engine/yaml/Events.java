package dev.gonogo.engine.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** What the parser sees in a source, one event after the other. Parses as far as it is asked. */
final class Events {

  private static final int DEEPEST = 50;

  private final Source source;
  private final Iterator<Event> events;

  /** Up to where the source was understood. */
  private Position last;

  private int level;

  Events(Source source) {
    this.source = source;
    this.last = source.start();
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /**
   * The next event.
   *
   * @throws UnreadableException where the source is not YAML or nests too deeply
   */
  Event next() {
    Event event = parse();
    last = position(event.getEndMark(), source);
    level += event instanceof CollectionStartEvent ? 1 : 0;
    level -= event instanceof CollectionEndEvent ? 1 : 0;
    if (level > DEEPEST) {
      // At once: the parser's time grows with the square of the levels, a minute for a million.
      throw new UnreadableException(
          new Problem(
              position(event), "nested more than %d levels deep. Nest less".formatted(DEEPEST)));
    }
    return event;
  }

  private Event parse() {
    try {
      return events.next();
    } catch (MarkedYamlEngineException exception) {
      throw new UnreadableException(SyntaxError.problem(exception, source), exception);
    } catch (YamlVersionException exception) {
      throw new UnreadableException(
          new Problem(source.start(), "only YAML 1.2 can be read. Remove the line \"%YAML\""),
          exception);
    } catch (RuntimeException exception) {
      // The parser has bugs, as every parser: an escape cut off by the end of the file (`"\\u`)
      // ends in a NumberFormatException. No file may end a run, so it is a problem of the file.
      throw new UnreadableException(
          new Problem(
              last, "cannot be parsed from here on. Look for an unfinished quote or escape"),
          exception);
    }
  }

  /** Reads to the end of the list or mapping that starts with this event, if it starts one. */
  void passOver(Event first) {
    int outside = level - 1;
    while (first instanceof CollectionStartEvent && level > outside) {
      next();
    }
  }

  Position position(Event event) {
    return position(event.getStartMark(), source);
  }

  /** Ours count from 1, the parser's from 0; both count code points. */
  static Position position(Optional<Mark> mark, Source source) {
    return mark.map(
            found -> new Position(source.file(), found.getLine() + 1, found.getColumn() + 1))
        .orElseGet(source::start);
  }
}
