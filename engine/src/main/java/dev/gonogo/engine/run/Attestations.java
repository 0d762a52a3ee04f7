package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Signing;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.signature.Attested;
import dev.gonogo.engine.signature.Commits;
import dev.gonogo.engine.signature.Judgement;
import dev.gonogo.engine.signature.LineToSign;
import dev.gonogo.engine.signature.Signature;
import dev.gonogo.engine.signature.SignatureFile;
import dev.gonogo.engine.signature.Validity;
import dev.gonogo.engine.spec.Spec;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of lines by who signs them and when they are due. */
public final class Attestations {
  private final Plan plan;
  private final Clock clock;

  /** The last signature of each line by its id, in the order of the file. */
  private final Map<String, Judged> signatures = new LinkedHashMap<>();

  /** The signatures of the plan, judged as of now. */
  public Attestations(Plan plan, Clock clock) {
    this.plan = plan;
    this.clock = clock;
    if (!plan.signatures().isEmpty()) {
      Validity validity = new Validity(plan.folder(), ContentHash.ofFiles(plan), clock);
      Map<String, Step> steps = plan.byId();
      plan.signatures()
          .forEach(
              signature ->
                  signatures.put(
                      signature.item(),
                      judged(
                          signature, Optional.ofNullable(steps.get(signature.item())), validity)));
    }
  }

  /** A signature, and whether it counts. */
  private record Judged(Signature signature, Judgement judgement) {}

  private static Judged judged(Signature signature, Optional<Step> step, Validity validity) {
    Optional<LineToSign> line =
        step.filter(Step.Item.class::isInstance)
            .map(Step.Item.class::cast)
            .flatMap(item -> item.signing().map(signing -> toSign(item, signing)));
    return new Judged(
        signature,
        line.map(found -> validity.judge(signature, found))
            .orElseGet(() -> ofNoLine(signature, step.isPresent())));
  }

  private static LineToSign toSign(Step.Item item, Signing signing) {
    return new LineToSign(
        item.id(),
        item.planned().title(),
        signing.role(),
        signing.withContent(),
        Optional.ofNullable(item.planned().due()));
  }

  private static Judgement ofNoLine(Signature signature, boolean exists) {
    String why =
        exists
            ? "nobody signs this line any more"
            : "the document has no such line any more: \"%s\"".formatted(signature.line());
    return new Judgement(false, "signed by %s, but %s".formatted(signature.name(), why));
  }

  /** All signatures that are the last of their line, as evidence. */
  List<SignatureRead> read() {
    if (signatures.isEmpty()) {
      return List.of();
    }
    Commits commits = Commits.of(SignatureFile.of(plan.folder(), plan.checklist()).path());
    return signatures.values().stream().map(judged -> read(judged, commits)).toList();
  }

  private static SignatureRead read(Judged judged, Commits commits) {
    Signature signature = judged.signature();
    return new SignatureRead(
        signature.item(),
        signature.name(),
        signature.role(),
        signature.at().toInstant(),
        signature.until().orElse(null),
        signature.reason().orElse(""),
        List.copyOf(signature.evidence().keySet()),
        commits.of(signature.writtenAt()),
        judged.judgement().valid(),
        judged.judgement().text());
  }

  /** What is known of a line without checking anything; empty where it has to be checked. */
  public Optional<Outcome> known(Step.Item item) {
    Optional<Outcome> notDue = notDue(item);
    if (notDue.isPresent() || !item.checks().isEmpty()) {
      return notDue;
    }
    return Optional.of(
        item.signing()
            .map(signing -> signed(item, signing))
            .orElseGet(
                () ->
                    Outcome.of(
                        Status.UNBOUND, "no check is bound to this line, and nobody signs it")));
  }

  /** Whether a line counts already. */
  public boolean isDue(Step.Item item) {
    return notDue(item).isEmpty();
  }

  private Optional<Outcome> notDue(Step.Item item) {
    Instant due = item.planned().due();
    return due == null || !clock.instant().isBefore(due)
        ? Optional.empty()
        : Optional.of(
            Outcome.of(
                Status.NOT_DUE, "due from %s on".formatted(Times.minute(due.atZone(zone())))));
  }

  /** The zone that times are told in: the deployment's, else that of the clock. */
  public ZoneId zone() {
    return plan.spec()
        .flatMap(Spec::deployment)
        .<ZoneId>map(OffsetDateTime::getOffset)
        .orElse(clock.getZone());
  }

  /**
   * What came of a line's checks in the light of its signature: where somebody has to sign it
   * whatever they say, or where they are blocked and somebody has looked instead.
   */
  Outcome applied(Step step, Outcome outcome) {
    if (!(step instanceof Step.Item item) || item.signing().isEmpty()) {
      return outcome;
    }
    Outcome signed = signed(item, item.signing().get());
    if (outcome.status() == Status.BLOCKED && outcome.blockedBy() == null) {
      return insteadOf(outcome, signed, signatures.containsKey(item.id()));
    }
    boolean good = outcome.status() == Status.PASSED || outcome.status() == Status.ACCEPTED;
    return good && item.signing().get().always()
        ? with(outcome, signed.status(), signed.message() + "\nand: " + outcome.message())
        : outcome;
  }

  private static Outcome insteadOf(Outcome blocked, Outcome signed, boolean wasSigned) {
    if (signed.status() != Status.PENDING) {
      return with(
          blocked, signed.status(), signed.message() + "\ninstead of: " + blocked.message());
    }
    return wasSigned
        ? with(blocked, Status.BLOCKED, blocked.message() + "\nand: " + signed.message())
        : blocked;
  }

  private static Outcome with(Outcome outcome, Status status, String message) {
    return new Outcome(status, message, outcome.findings(), outcome.observations(), null);
  }

  /**
   * What came of a line by its signature alone: signed, not applicable, or pending.
   *
   * @throws java.util.NoSuchElementException where nobody signs it
   */
  public Outcome signed(Step.Item item) {
    return signed(item, item.signing().orElseThrow());
  }

  private Outcome signed(Step.Item item, Signing signing) {
    Judged judged = signatures.get(item.id());
    if (judged == null) {
      return Outcome.of(Status.PENDING, "\"%s\" has not signed".formatted(signing.role()));
    }
    if (!judged.judgement().valid()) {
      return Outcome.of(Status.PENDING, judged.judgement().text());
    }
    boolean applies = judged.signature().status() != Attested.NOT_APPLICABLE;
    return Outcome.of(applies ? Status.SIGNED : Status.NOT_APPLICABLE, judged.judgement().text());
  }
}
