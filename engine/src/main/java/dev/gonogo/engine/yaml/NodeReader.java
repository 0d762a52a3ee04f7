package dev.gonogo.engine.yaml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Makes nodes of the parser's events.
 *
 * <p>Of events, not of the library's own nodes: those no longer tell an alias from the value it
 * stands for, nor an explicit tag from a resolved one, and are composed by unbounded recursion.
 */
final class NodeReader {

  private final Source source;
  private final Problems problems;
  private final BitSet linesIndentedByTabs;
  private final Events events;
  private boolean certain = true;

  NodeReader(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.linesIndentedByTabs = source.linesIndentedByTabs();
    this.events = new Events(source);
  }

  /** The only document of the file; empty when its content cannot be told. */
  Optional<Node> read() {
    try {
      events.next(); // the start of the stream
      return events.next() instanceof DocumentStartEvent ? document() : nothing();
    } catch (UnreadableException exception) {
      problems.add(exception.problem());
      return Optional.empty();
    }
  }

  private Optional<Node> nothing() {
    problems.add(source.start(), "the file is empty, or has only comments");
    return Optional.empty();
  }

  private Optional<Node> document() {
    Node root = node(events.next());
    events.next(); // the end of the document
    if (events.next() instanceof DocumentStartEvent second) {
      problems.add(
          events.position(second),
          "a second document starts here. One file is one document: remove \"---\"");
    }
    if (certain && root instanceof Scalar scalar && scalar.isLeftOut()) {
      return nothing();
    }
    return certain ? Optional.of(root) : Optional.empty();
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return refused(
          alias,
          "alias \"*%s\" is not allowed. Write the value out, or put text in quotes"
              .formatted(alias.getAlias()));
    }
    refuseAnchor((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    refuseTag(start, start.getTag());
    return start instanceof SequenceStartEvent ? sequence(start) : mapping(start);
  }

  private Scalar scalar(ScalarEvent event) {
    refuseTag(event, event.getTag());
    return new Scalar(events.position(event), event.getValue(), !event.isPlain());
  }

  private Sequence sequence(Event start) {
    List<Node> elements = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      refuseTab(event);
      elements.add(node(event));
    }
    return new Sequence(events.position(start), elements);
  }

  private Mapping mapping(Event start) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      refuseTab(event);
      Optional<Scalar> key = key(event);
      Node value = node(events.next());
      key.ifPresent(scalar -> add(new Entry(scalar, value), entries));
    }
    return new Mapping(events.position(start), List.copyOf(entries.values()));
  }

  private void add(Entry entry, Map<String, Entry> entries) {
    Scalar key = entry.key();
    Entry first = entries.putIfAbsent(key.text(), entry);
    if (first != null) {
      problems.add(
          key.position(),
          "key %s is written twice, first at %s. Keep one"
              .formatted(Written.quoted(key.text()), first.key().position()));
    }
  }

  private Optional<Scalar> key(Event event) {
    if (event instanceof CollectionStartEvent) {
      refused(event, compositeKey(event instanceof SequenceStartEvent ? "list" : "mapping"));
      return Optional.empty();
    }
    if (!(event instanceof ScalarEvent written)) {
      node(event);
      return Optional.empty();
    }
    if (written.isPlain() && written.getValue().equals("<<")) {
      refused(event, "merge key \"<<\" is not allowed. Write the keys out");
      return Optional.empty();
    }
    if (written.isPlain() && written.getValue().isEmpty()) {
      refused(event, "a key is missing before \":\"");
      return Optional.empty();
    }
    refuseAnchor(written);
    return Optional.of(scalar(written));
  }

  private static String compositeKey(String found) {
    return "a key is a single value, found a "
        + found
        + ". Put text that begins with a bracket in quotes";
  }

  /** Reports the node and passes over it; what stands in its place is never seen outside. */
  private Node refused(Event event, String message) {
    certain = false;
    problems.add(events.position(event), message);
    events.passOver(event);
    return new Scalar(events.position(event), "", false);
  }

  private void refuseAnchor(NodeEvent event) {
    event
        .getAnchor()
        .map("anchor \"&%s\" is not allowed. Remove it, or put text in quotes"::formatted)
        .ifPresent(message -> problems.add(events.position(event), message));
  }

  private void refuseTag(Event event, Optional<String> tag) {
    tag.map(name -> name.replaceFirst("^tag:yaml\\.org,2002:", "!!"))
        .map(Written::quoted)
        .map("tag %s is not allowed. Remove it, or put text in quotes"::formatted)
        .ifPresent(message -> problems.add(events.position(event), message));
  }

  /** The parser accepts tabs in front of what stands inside brackets. */
  private void refuseTab(Event event) {
    int line = events.position(event).line();
    if (linesIndentedByTabs.get(line)) {
      linesIndentedByTabs.clear(line);
      problems.add(new Position(source.file(), line, 1), SyntaxError.TAB);
    }
  }
}
