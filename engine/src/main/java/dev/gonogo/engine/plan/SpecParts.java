package dev.gonogo.engine.plan;

import dev.gonogo.engine.spec.ItemBody;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Entry;
import dev.gonogo.engine.yaml.Mapping;
import dev.gonogo.engine.yaml.Node;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Scalar;
import dev.gonogo.engine.yaml.Sequence;
import dev.gonogo.engine.yaml.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a spec file that lead to the document and to other files.
 *
 * <p>Read one by one: a {@link dev.gonogo.engine.spec.Spec} exists only where everything can be
 * bound, but a mistake in one part must not hide those of another. So a part that cannot be bound
 * is left out in silence: binding the whole has reported it.
 *
 * @param phases by heading, in the order of the file
 * @param items heading, then line, then checks where they can be told
 */
record SpecParts(
    Optional<Text> document,
    List<Text> setup,
    Map<Text, WrittenPhase> phases,
    Map<Text, Map<Text, Optional<ItemBody>>> items) {

  static SpecParts of(Node spec) {
    Map<Text, WrittenPhase> phases = new LinkedHashMap<>();
    entries(value(spec, "phases"))
        .forEach(entry -> phases.put(key(entry), phase(Optional.of(entry.value()))));
    Map<Text, Map<Text, Optional<ItemBody>>> items = new LinkedHashMap<>();
    entries(value(spec, "items")).forEach(entry -> items.put(key(entry), lines(entry.value())));
    return new SpecParts(
        value(spec, "document").flatMap(node -> bind(node, Text.class)),
        texts(value(value(spec, "staging"), "setup")),
        phases,
        items);
  }

  private static WrittenPhase phase(Optional<Node> phase) {
    return new WrittenPhase(
        texts(value(phase, "deploy")),
        texts(value(phase, "rollback")),
        value(phase, "promise").flatMap(node -> bind(node, Promise.class)));
  }

  private static Map<Text, Optional<ItemBody>> lines(Node section) {
    Map<Text, Optional<ItemBody>> lines = new LinkedHashMap<>();
    entries(Optional.of(section))
        .forEach(entry -> lines.put(key(entry), bind(entry.value(), ItemBody.class)));
    return lines;
  }

  /** The texts of a list; a single text is a list of one, as everywhere in a spec file. */
  private static List<Text> texts(Optional<Node> written) {
    return written.stream()
        .flatMap(node -> node instanceof Sequence list ? list.elements().stream() : Stream.of(node))
        .filter(Scalar.class::isInstance)
        .flatMap(node -> bind(node, Text.class).stream())
        .toList();
  }

  private static Stream<Entry> entries(Optional<Node> node) {
    return node.stream()
        .filter(Mapping.class::isInstance)
        .flatMap(mapping -> ((Mapping) mapping).entries().stream());
  }

  private static Optional<Node> value(Optional<Node> node, String key) {
    return node.flatMap(found -> value(found, key));
  }

  private static Optional<Node> value(Node node, String key) {
    return node instanceof Mapping mapping ? mapping.value(key) : Optional.empty();
  }

  private static Text key(Entry entry) {
    return new Text(entry.key().text(), entry.key().position());
  }

  private static <T> Optional<T> bind(Node node, Class<T> type) {
    return Binder.bind(node, type, new Problems());
  }
}
