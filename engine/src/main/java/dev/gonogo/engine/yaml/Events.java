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

  private final Source source;
  private final Iterator<Event> events;

  Events(Source source) {
    this.source = source;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  Event next() {
    return events.next();
  }

  /** Reads to the end of the list or mapping that starts with this event, if it starts one. */
  void passOver(Event first) {
    int open = first instanceof CollectionStartEvent ? 1 : 0;
    while (open > 0) {
      Event event = events.next();
      open += event instanceof CollectionStartEvent ? 1 : 0;
      open -= event instanceof CollectionEndEvent ? 1 : 0;
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
