package dev.gonogo.load.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Problem;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/** Checks as a spec file writes them; the file is always {@code f.yaml}. */
public final class Written {
  private Written() {}

  /** The check that a text without problems binds. */
  public static <T> T check(Class<T> type, String text) {
    Problems problems = new Problems();
    Optional<T> check = bound(type, text, problems);
    assertThat(problems.list()).isEmpty();
    return check.orElseThrow();
  }

  /** The problems of a text that does not bind. */
  public static List<String> problems(Class<?> type, String text) {
    Problems problems = new Problems();
    assertThat(bound(type, text, problems)).isEmpty();
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static <T> Optional<T> bound(Class<T> type, String text, Problems problems) {
    return Yaml.read("f.yaml", text, problems).flatMap(node -> Binder.bind(node, type, problems));
  }
}
