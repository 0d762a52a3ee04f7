package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.ProvingCheck;
import dev.gonogo.engine.spec.ItemBody;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Entry;
import dev.gonogo.engine.yaml.Mapping;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Binds the checks of a line. */
final class CheckReader {
  private final Checks checks;
  private final ChecklistFolder folder;
  private final ApplicationReader application;
  private final Problems problems;

  CheckReader(
      Checks checks, ChecklistFolder folder, ApplicationReader application, Problems problems) {
    this.checks = checks;
    this.folder = folder;
    this.application = application;
    this.problems = problems;
  }

  /** The checks of a line that is checked once. */
  Map<String, Check> read(Text key, ItemBody body) {
    if (WrittenPhase.STEP.isIn(body.checks())) {
      problems.add(
          key.position(),
          "{step} is only known to lines under a heading that a phase names by \"then check\"");
      return Map.of();
    }
    return bind(key, body.checks());
  }

  /** The checks of a line that is checked after a step of this name. */
  Map<String, Check> read(Text key, ItemBody body, String step) {
    Map<String, Check> found = bind(key, (Mapping) WrittenPhase.STEP.replace(body.checks(), step));
    if (found.values().stream().anyMatch(ProvingCheck.class::isInstance)) {
      problems.add(
          key.position(),
          "a line that is checked after each step cannot be proved by the rehearsal as a whole."
              + " Name it under another heading, or check it after each step");
    }
    return found;
  }

  private Map<String, Check> bind(Text key, Mapping written) {
    Map<String, Check> found = new LinkedHashMap<>();
    if (written.entries().isEmpty()) {
      problems.add(key.position(), "the line has no check. " + allowed());
    }
    for (Entry entry : written.entries()) {
      bind(entry).ifPresent(check -> found.put(entry.key().text(), check));
    }
    return found;
  }

  private Optional<? extends Check> bind(Entry entry) {
    String word = entry.key().text();
    Class<? extends Check> type = checks.byWord().get(word);
    if (type == null) {
      problems.add(
          entry.key().position(),
          "unknown check \"%s\". %s".formatted(word, allowed()) + hint(word));
      return Optional.empty();
    }
    Optional<? extends Check> check = Binder.bind(entry.value(), type, problems);
    check.ifPresent(
        found -> {
          found.files().forEach(file -> folder.hasText(file, entry.value().position()));
          application.names(found, entry.value().position());
        });
    return check;
  }

  private String allowed() {
    return "Allowed: " + String.join(", ", checks.byWord().keySet());
  }

  private String hint(String word) {
    return Suggestion.nearest(word, checks.byWord().keySet())
        .map(". Did you mean \"%s\"?"::formatted)
        .orElse("");
  }
}
