package dev.gonogo.engine.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds a mapping to a record, key by key. */
final class RecordBinder {

  private final RecordShape shape;
  private final Mapping mapping;
  private final Problems problems;

  RecordBinder(RecordShape shape, Mapping mapping, Problems problems) {
    this.shape = shape;
    this.mapping = mapping;
    this.problems = problems;
  }

  Optional<Object> bind() {
    if (shape.open()) {
      return make(List.of(mapping));
    }
    int before = problems.count();
    if (shape.others().isEmpty()) {
      refuseUnknownKeys();
    }
    List<Object> values = new ArrayList<>();
    for (Component component : shape.components()) {
      value(component).ifPresent(values::add);
    }
    return problems.count() == before ? make(values) : Optional.empty();
  }

  private Optional<Object> make(List<Object> values) {
    return shape.constructor().make(values, mapping.position(), problems);
  }

  private void refuseUnknownKeys() {
    List<String> allowed = shape.keys().stream().map(Component::key).sorted().toList();
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!allowed.contains(key)) {
        problems.add(
            entry.key().position(),
            "unknown key %s. Allowed: %s.%s"
                .formatted(
                    Written.quoted(key),
                    String.join(", ", allowed),
                    Written.suggestion(key, allowed)));
      }
    }
  }

  private Optional<Object> value(Component component) {
    return written(component)
        .or(() -> component.defaultAt(mapping.position()))
        .map(node -> component.shape().accept(new NodeBinder(node, problems)))
        .orElseGet(() -> absent(component));
  }

  private Optional<Node> written(Component component) {
    if (component.others()) {
      return Optional.of(new Mapping(mapping.position(), otherEntries()));
    }
    return component.isKey() ? mapping.value(component.key()) : Optional.of(mapping);
  }

  private List<Entry> otherEntries() {
    List<String> own = shape.keys().stream().map(Component::key).toList();
    return mapping.entries().stream().filter(entry -> !own.contains(entry.key().text())).toList();
  }

  private Optional<Object> absent(Component component) {
    if (component.shape() instanceof Shape.Maybe) {
      return Optional.of(Optional.empty());
    }
    if (component.shape() instanceof Shape.ListOf) {
      return Optional.of(List.of());
    }
    if (component.shape() instanceof Shape.MapOf) {
      return Optional.of(Map.of());
    }
    problems.add(mapping.position(), "missing key '%s'".formatted(component.key()));
    return Optional.empty();
  }
}
