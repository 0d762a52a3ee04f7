package dev.gonogo.engine.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What the parser sees in a source, one event after the other. Parses as far as it is asked. */
final class Events {

  static final int DEEPEST = 50;

  private final Source source;
  private final Iterator<Event> events;

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
   * <p>Gives up at the first level too deep: the parser's time grows with the square of the levels,
   * a minute for a million brackets.
   *
   * @throws NestedTooDeeply at more than 50 levels
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where the source is not YAML
   */
  Event next() {
    Event event = events.next();
    last = position(event.getEndMark(), source);
    level += event instanceof CollectionStartEvent ? 1 : 0;
    level -= event instanceof CollectionEndEvent ? 1 : 0;
    if (level > DEEPEST) {
      throw new NestedTooDeeply(position(event));
    }
    return event;
  }

  /** Up to where the source was understood. */
  Position last() {
    return last;
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

  /** Ends the reading of a source that nests too deeply. */
  static final class NestedTooDeeply extends RuntimeException {

    private final transient Position position;

    NestedTooDeeply(Position position) {
      super("more than %d levels at %s".formatted(DEEPEST, position));
      this.position = position;
    }

    Position position() {
      return position;
    }
  }
}
