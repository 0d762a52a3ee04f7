package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

/** Reading and binding in one line, for tests. The file is always {@code f.yaml}. */
final class Read {

  private Read() {}

  /** The root node of a text without problems. */
  static Node node(String text) {
    Problems problems = new Problems();
    Optional<Node> node = Yaml.read("f.yaml", text, problems);
    assertThat(problems.list()).isEmpty();
    return node.orElseThrow();
  }

  /** The root mapping of a text without problems. */
  static Mapping mapping(String text) {
    return (Mapping) node(text);
  }

  /** The problems of reading, as they print. */
  static List<String> problems(String text) {
    Problems problems = new Problems();
    Yaml.read("f.yaml", text, problems);
    return problems.list().stream().map(Problem::toString).toList();
  }

  /** The value of a text that binds without problems. */
  static <T> T bound(String text, Class<T> type) {
    Problems problems = new Problems();
    Optional<T> value = Binder.bind(node(text), type, problems);
    assertThat(problems.list()).isEmpty();
    return value.orElseThrow();
  }

  /** The problems of binding, as they print; nothing may be bound then. */
  static List<String> problems(String text, Class<?> type) {
    Problems problems = new Problems();
    Optional<?> value = Binder.bind(node(text), type, problems);
    assertThat(value.isEmpty()).isEqualTo(!problems.isEmpty());
    return problems.list().stream().map(Problem::toString).toList();
  }
}
