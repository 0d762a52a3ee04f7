package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the times that a spec file promises with the figures that the document itself names: in
 * parentheses behind the heading of a phase, behind "rollback time" and "downtime", and behind the
 * headings of its steps.
 *
 * <p>Ranges such as {@code 3-4 hours} promise nothing definite and are not compared.
 */
final class DocumentFigures {
  private static final String TIME =
      "([0-9]+(?:\\.[0-9]+)?) ?(h|hours?|hrs?|min|mins|minutes?|s|secs?|seconds?)";
  private static final Pattern IN_PARENTHESES =
      Pattern.compile("\\((?:[<≤] ?|up to |at most )?" + TIME + "( each)?\\)$");
  private static final Pattern ROLLBACK_TIME = behind("rollback(?: time)?");
  private static final Pattern DOWNTIME = behind("downtime");

  private final Document document;
  private final Problems problems;

  DocumentFigures(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  /**
   * A time of the document.
   *
   * @param each whether it is that of one step
   */
  private record Figure(Duration time, String written, int line, boolean each) {}

  /** Adds a problem for each promise that is not the document's. */
  void compare(Heading phase, WrittenPhase written) {
    Optional<Figure> deploy = inParentheses(phase);
    Optional<Figure> rollback = figure(ROLLBACK_TIME, phase);
    Optional<Figure> downtime = figure(DOWNTIME, phase);
    written
        .promise()
        .ifPresent(
            promise -> {
              compare("deploy", promise.deploy(), deploy.filter(f -> !f.each()), promise);
              compare("rollback", promise.rollback(), rollback.filter(f -> !f.each()), promise);
              compare("downtime", promise.downtime(), downtime.filter(f -> !f.each()), promise);
            });
    written.steps().forEach((step, within) -> step(phase, step, within));
    rollback
        .filter(Figure::each)
        .ifPresent(
            figure ->
                written.steps().keySet().stream()
                    .findFirst()
                    .ifPresent(
                        step ->
                            compare(
                                "rollback within",
                                written.rollbackWithin(),
                                figure,
                                step.position())));
  }

  private void compare(
      String what, Optional<Duration> promised, Optional<Figure> figure, Promise promise) {
    figure.ifPresent(found -> compare(what, promised, found, promise.position()));
  }

  private void compare(String what, Optional<Duration> promised, Figure figure, Position position) {
    if (promised.isPresent() && !promised.get().equals(figure.time())) {
      problems.add(
          position,
          "\"%s\" is %s here, and \"%s\" in the document (%s:%d). Write %s, or correct the document"
              .formatted(
                  what,
                  Times.text(promised.get()),
                  figure.written(),
                  document.file(),
                  figure.line(),
                  Times.text(figure.time())));
    }
  }

  /** The time behind the heading, within the phase, under which the step is listed. */
  private void step(Heading phase, Text step, Optional<Duration> within) {
    document.lines().stream()
        .filter(line -> line.text().equals(step.value()) || begins(line, step))
        .flatMap(line -> line.heading().stream())
        .filter(heading -> heading.isWithin(phase) && !heading.equals(phase))
        .flatMap(heading -> inParentheses(heading).stream())
        .findFirst()
        .ifPresent(figure -> compare(step.value(), within, figure, step.position()));
  }

  private static boolean begins(Line line, Text step) {
    return line.text().startsWith(step.value() + ":");
  }

  private static Optional<Figure> inParentheses(Heading heading) {
    Matcher time = IN_PARENTHESES.matcher(heading.text());
    return time.find() ? figure(time, heading.line()) : Optional.empty();
  }

  /** A time that stands behind a word and a colon. */
  private static Pattern behind(String word) {
    return Pattern.compile(
        "\\b" + word + ": ?(?:[<≤] ?)?" + TIME + "\\b( per \\w+)?", Pattern.CASE_INSENSITIVE);
  }

  private Optional<Figure> figure(Pattern behind, Heading phase) {
    Stream<Line> directly =
        document.lines().stream().filter(line -> line.heading().equals(Optional.of(phase)));
    return directly
        .flatMap(
            line -> {
              Matcher time = behind.matcher(line.text());
              return time.find() ? figure(time, line.line()).stream() : Stream.empty();
            })
        .findFirst();
  }

  private static Optional<Figure> figure(Matcher time, int line) {
    BigDecimal number = new BigDecimal(time.group(1));
    String unit = time.group(2);
    int seconds = unit.startsWith("h") ? 3_600 : unit.startsWith("m") ? 60 : 1;
    long milliseconds = number.multiply(BigDecimal.valueOf(seconds * 1_000L)).longValue();
    String each = time.group(3);
    String written = "%s %s%s".formatted(time.group(1), unit, each == null ? "" : each);
    return Optional.of(new Figure(Duration.ofMillis(milliseconds), written, line, each != null));
  }
}
