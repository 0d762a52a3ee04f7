package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.Effect;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.LineAfterStep;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.Moment;
import dev.gonogo.reports.recorded.RecordedLine;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.Rehearsed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one line in one run. */
record JudgedLine(RecordedRun run, RecordedLine line) {
  /** Whoever needs more of a message needs the evidence. */
  private static final int MOST_OF_A_MESSAGE = 160;

  /** More names of steps than this are counted. */
  private static final int MOST_STEPS = 6;

  /**
   * Whether the line may be ticked: it is good enough for the sign-off, and something has come to
   * pass. What is not due yet, or speaks of another state, stands against nothing and is not done.
   */
  boolean isDone() {
    @Nullable Status status = line.status();
    return status != null
        && status != Status.NOT_DUE
        && status != Status.NOT_APPLICABLE
        && status.at(Gate.SIGN_OFF) == Effect.OK;
  }

  /** The signature by which the line is done. */
  Optional<SignatureRead> signature() {
    return line.status() == Status.SIGNED
        ? line.items().stream().flatMap(item -> signature(item).stream()).findFirst()
        : Optional.empty();
  }

  /** What stands behind the line: the status in bold, and what matters about it. */
  String told() {
    List<Item> gravest = line.gravest();
    Item first = gravest.get(0);
    return " — **" + word() + "**" + after(gravest) + particulars(first) + rehearsed();
  }

  /** What the rehearsal said of a line of production; in bold where it said the opposite. */
  private String rehearsed() {
    return Rehearsed.of(run, line.items().stream().map(Item::id).toList())
        .filter(there -> line.status() != Status.REHEARSED)
        .map(
            there ->
                there.contradicts(line.status())
                    ? "; in the rehearsal **" + there.word() + "**"
                    : "; in the rehearsal " + there.word())
        .orElse("");
  }

  /** The word of the status. */
  String word() {
    @Nullable Status status = line.status();
    return status == null ? "not run" : status.word();
  }

  /** After which steps; only where the line is checked after each. */
  private String after(List<Item> items) {
    if (line.items().size() == 1) {
      return "";
    }
    List<String> steps = items.stream().map(JudgedLine::step).toList();
    String named = String.join(", ", steps.subList(0, Math.min(MOST_STEPS, steps.size())));
    int more = steps.size() - MOST_STEPS;
    return " after " + named + (more > 0 ? " and %d more steps".formatted(more) : "");
  }

  private static String step(Item item) {
    return MarkdownText.of(LineAfterStep.of(item.text()).step());
  }

  private String particulars(Item item) {
    @Nullable Status status = item.status();
    if (status == null) {
      return "";
    }
    return switch (status) {
      case PASSED, REHEARSED, UNBOUND -> "";
      case SIGNED -> signature(item).map(JudgedLine::by).orElseGet(() -> message(item));
      case PENDING -> pending(item);
      case NOT_DUE -> item.due() == null ? message(item) : " before " + Moment.of(item.due());
      case FAILED, BROKEN, VACUOUS, UNDECIDED, BLOCKED, MISSING, STALE, ACCEPTED, NOT_APPLICABLE ->
          message(item);
    };
  }

  private static String by(SignatureRead read) {
    String until = read.until() == null ? "" : ", until " + read.until();
    return " by %s, %s, %s%s"
        .formatted(
            MarkdownText.of(read.name()),
            MarkdownText.of(read.role()),
            Moment.dayOf(read.at()),
            until);
  }

  /** Whose signature is awaited, and why one that is there does not count. */
  private String pending(Item item) {
    String signer = item.signer() == null ? "" : ": " + MarkdownText.of(item.signer());
    return signer
        + signature(item)
            .map(read -> "; " + MarkdownText.firstLine(read.judgement(), MOST_OF_A_MESSAGE))
            .orElse("");
  }

  private static String message(Item item) {
    String message = MarkdownText.firstLine(item.message(), MOST_OF_A_MESSAGE);
    return message.isEmpty() ? "" : ": " + message;
  }

  private Optional<SignatureRead> signature(Item item) {
    return Optional.ofNullable(run.signatures().get(item.id()));
  }
}
