package dev.gonogo.engine.plan;

import dev.gonogo.engine.spec.ChangeableRows;
import dev.gonogo.engine.spec.ItemBody;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.spec.ScriptOrProgram;
import dev.gonogo.engine.spec.Service;
import dev.gonogo.engine.spec.Transaction;
import dev.gonogo.engine.spec.VisibleRows;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Entry;
import dev.gonogo.engine.yaml.Mapping;
import dev.gonogo.engine.yaml.Node;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Scalar;
import dev.gonogo.engine.yaml.Sequence;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.time.OffsetDateTime;
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
 * @param setup scripts of the setup, those of the reduced one included
 * @param services names of services to what they are, where that can be told
 * @param actors the names of the actors, with whether it is said who they are
 * @param queries names of queries to their files
 * @param traffic names of transactions to what they are, where that can be told
 * @param visibleRows tables, views and queries to who sees which rows, where that can be told
 * @param changeableRows tables to who may change which rows, where that can be told
 * @param phases by heading, in the order of the file
 * @param items heading, then line, then checks where they can be told
 * @param deployment when production is to be deployed
 * @param sign role to headings and lines
 * @param signWithContent headings and lines
 * @param due headings and lines, with the time where it can be told
 * @param whenRolledBack headings and lines
 */
record SpecParts(
    Optional<Text> document,
    List<Text> setup,
    Map<Text, Optional<Service>> services,
    Map<String, Boolean> actors,
    Map<Text, Text> queries,
    Map<Text, Transaction> traffic,
    Map<Text, VisibleRows> visibleRows,
    Map<Text, Map<Text, ChangeableRows>> changeableRows,
    Map<Text, WrittenPhase> phases,
    Map<Text, Map<Text, Optional<ItemBody>>> items,
    Optional<OffsetDateTime> deployment,
    Map<Text, List<Text>> sign,
    List<Text> signWithContent,
    Map<Text, Optional<Duration>> due,
    List<Text> whenRolledBack) {

  static SpecParts of(Node spec) {
    Map<Text, WrittenPhase> phases = new LinkedHashMap<>();
    entries(value(spec, "phases"))
        .forEach(entry -> phases.put(key(entry), phase(Optional.of(entry.value()))));
    Map<Text, Map<Text, Optional<ItemBody>>> items = new LinkedHashMap<>();
    entries(value(spec, "items")).forEach(entry -> items.put(key(entry), lines(entry.value())));
    return new SpecParts(
        value(spec, "document").flatMap(node -> bind(node, Text.class)),
        setup(value(spec, "staging")),
        services(value(spec, "services")),
        actors(value(spec, "actors")),
        named(value(spec, "queries"), Text.class),
        named(value(spec, "traffic"), Transaction.class),
        named(value(spec, "visible rows"), VisibleRows.class),
        changeable(value(spec, "changeable rows")),
        phases,
        items,
        value(spec, "deployment").flatMap(node -> bind(node, OffsetDateTime.class)),
        sign(value(spec, "sign")),
        texts(value(spec, "sign with content")),
        times(value(spec, "due")),
        texts(value(spec, "when rolled back")));
  }

  private static List<Text> setup(Optional<Node> staging) {
    return Stream.of("setup", "reduced setup")
        .flatMap(key -> texts(value(staging, key)).stream())
        .toList();
  }

  private static Map<Text, Optional<Service>> services(Optional<Node> written) {
    Map<Text, Optional<Service>> services = new LinkedHashMap<>();
    entries(written).forEach(entry -> services.put(key(entry), bind(entry.value(), Service.class)));
    return services;
  }

  private static Map<String, Boolean> actors(Optional<Node> written) {
    Map<String, Boolean> actors = new LinkedHashMap<>();
    entries(written)
        .forEach(entry -> actors.put(entry.key().text(), value(entry.value(), "me").isPresent()));
    return actors;
  }

  private static Map<Text, Map<Text, ChangeableRows>> changeable(Optional<Node> written) {
    Map<Text, Map<Text, ChangeableRows>> tables = new LinkedHashMap<>();
    entries(written)
        .forEach(
            table ->
                tables.put(key(table), named(Optional.of(table.value()), ChangeableRows.class)));
    return tables;
  }

  private static Map<Text, List<Text>> sign(Optional<Node> roles) {
    Map<Text, List<Text>> sign = new LinkedHashMap<>();
    entries(roles).forEach(role -> sign.put(key(role), texts(Optional.of(role.value()))));
    return sign;
  }

  private static WrittenPhase phase(Optional<Node> phase) {
    Optional<Node> eachStep = value(phase, "each step");
    Optional<Node> scripts = eachStep.isPresent() ? eachStep : phase;
    return new WrittenPhase(
        migrations(value(scripts, "deploy")),
        migrations(value(scripts, "rollback")),
        migrations(value(phase, "emergency rollback")),
        times(value(phase, "steps")),
        value(eachStep, "rollback within").flatMap(node -> bind(node, Duration.class)),
        value(eachStep, "then check").flatMap(node -> bind(node, Text.class)),
        value(phase, "promise").flatMap(node -> bind(node, Promise.class)));
  }

  private static List<ScriptOrProgram> migrations(Optional<Node> written) {
    return elements(written).flatMap(node -> bind(node, ScriptOrProgram.class).stream()).toList();
  }

  private static Map<Text, Optional<Duration>> times(Optional<Node> steps) {
    Map<Text, Optional<Duration>> times = new LinkedHashMap<>();
    entries(steps).forEach(entry -> times.put(key(entry), bind(entry.value(), Duration.class)));
    return times;
  }

  private static <T> Map<Text, T> named(Optional<Node> named, Class<T> type) {
    Map<Text, T> found = new LinkedHashMap<>();
    entries(named)
        .forEach(
            entry -> bind(entry.value(), type).ifPresent(value -> found.put(key(entry), value)));
    return found;
  }

  private static Map<Text, Optional<ItemBody>> lines(Node section) {
    Map<Text, Optional<ItemBody>> lines = new LinkedHashMap<>();
    entries(Optional.of(section))
        .forEach(entry -> lines.put(key(entry), bind(entry.value(), ItemBody.class)));
    return lines;
  }

  /** The texts of a list; a single text is a list of one, as everywhere in a spec file. */
  private static List<Text> texts(Optional<Node> written) {
    return elements(written)
        .filter(Scalar.class::isInstance)
        .flatMap(node -> bind(node, Text.class).stream())
        .toList();
  }

  private static Stream<Node> elements(Optional<Node> written) {
    return written.stream()
        .flatMap(
            node -> node instanceof Sequence list ? list.elements().stream() : Stream.of(node));
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
