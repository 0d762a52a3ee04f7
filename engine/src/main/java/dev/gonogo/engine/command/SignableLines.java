package dev.gonogo.engine.command;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.run.Attestations;
import dev.gonogo.engine.yaml.Suggestion;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a plan that somebody signs, in the order of the document. */
final class SignableLines {
  private final List<SignableLine> all;
  private final Attestations attestations;

  SignableLines(Plan plan, Attestations attestations) {
    this.attestations = attestations;
    this.all =
        plan.steps().stream()
            .flatMap(step -> step instanceof Step.Item item ? Stream.of(item) : Stream.of())
            .flatMap(item -> item.signing().map(by -> new SignableLine(item, by.role())).stream())
            .sorted(Comparator.comparing(line -> line.item().planned().line()))
            .toList();
  }

  /** The lines that await a signature now: of a role, or of everybody. */
  List<SignableLine> open(@Nullable String role) {
    return of(role, all).stream().filter(this::isOpen).toList();
  }

  /** Whether a line awaits a signature now, and nothing else. */
  private boolean isOpen(SignableLine line) {
    return attestations.isDue(line.item())
        && line.item().signing().filter(by -> by.always()).isPresent()
        && attestations.signed(line.item()).status() == Status.PENDING;
  }

  /**
   * The lines that are meant by headings and lines.
   *
   * @param scope which of the lines under a heading
   * @throws IllegalArgumentException where a text is neither, or nobody signs there, or a single
   *     line is not due
   */
  List<SignableLine> named(List<String> texts, @Nullable String role, Scope scope) {
    Set<SignableLine> found = new LinkedHashSet<>();
    for (String text : texts) {
      List<SignableLine> meant = of(role, meant(text));
      if (meant.isEmpty()) {
        throw new IllegalArgumentException("\"%s\" is not signed by \"%s\"".formatted(text, role));
      }
      if (isText(text, meant)) {
        meant.forEach(this::requireDue);
        found.addAll(meant);
      } else {
        meant.stream().filter(line -> isIn(scope, line)).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private boolean isIn(Scope scope, SignableLine line) {
    return attestations.isDue(line.item())
        && switch (scope) {
          case OPEN -> isOpen(line);
          case ALSO_CHECKED -> attestations.signed(line.item()).status() == Status.PENDING;
          case SIGNED -> attestations.signed(line.item()).status() != Status.PENDING;
        };
  }

  private static boolean isText(String text, List<SignableLine> meant) {
    return meant.get(0).item().planned().title().equals(text);
  }

  private void requireDue(SignableLine line) {
    attestations
        .known(line.item())
        .filter(known -> known.status() == Status.NOT_DUE)
        .ifPresent(
            notDue -> {
              throw new IllegalArgumentException(
                  "\"%s\" is not due yet: %s"
                      .formatted(line.item().planned().title(), notDue.message()));
            });
  }

  private List<SignableLine> meant(String text) {
    List<SignableLine> lines =
        all.stream().filter(line -> line.item().planned().title().equals(text)).toList();
    if (!lines.isEmpty()) {
      return lines;
    }
    List<SignableLine> under = all.stream().filter(line -> line.isUnder(text)).toList();
    if (under.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody signs \"%s\": neither a heading nor a line that \"sign\" names".formatted(text)
              + Suggestion.nearest(text, texts()).map(". Nearest: \"%s\""::formatted).orElse(""));
    }
    return under;
  }

  private List<String> texts() {
    return all.stream()
        .flatMap(
            line ->
                Stream.concat(
                    line.item().headings().stream(), Stream.of(line.item().planned().title())))
        .distinct()
        .toList();
  }

  private static List<SignableLine> of(@Nullable String role, List<SignableLine> lines) {
    return lines.stream().filter(line -> role == null || line.role().equals(role)).toList();
  }
}
