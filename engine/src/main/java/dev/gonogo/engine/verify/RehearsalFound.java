package dev.gonogo.engine.verify;

import dev.gonogo.engine.evidence.DamagedEvidenceException;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RehearsalRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.rehearsed.Rehearsal;
import dev.gonogo.engine.rehearsed.Rehearsals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was rehearsed, and whether it still counts.
 *
 * @param rehearsal of the same content, else the last one; empty where there is none
 * @param objection why it does not count; empty where it does
 * @param items its steps by their ids
 * @param zone times are told in
 */
record RehearsalFound(
    Optional<Rehearsal> rehearsal,
    Optional<String> objection,
    Map<String, Verdict.Item> items,
    ZoneId zone) {
  private static final Set<Status> PROVED = Set.of(Status.PASSED, Status.ACCEPTED, Status.SIGNED);
  private static final String AGAIN = "Rehearse it with mvn verify";

  static RehearsalFound of(Verifying verifying, Duration validFor) {
    return of(
        verifying.rehearsals(),
        verifying.content(),
        validFor,
        verifying.clock().instant(),
        verifying.clock().getZone());
  }

  static RehearsalFound of(
      Rehearsals rehearsals, String content, Duration validFor, Instant now, ZoneId zone) {
    try {
      Optional<Rehearsal> same = rehearsals.of(content);
      Optional<Rehearsal> found = same.isPresent() ? same : rehearsals.latest();
      Optional<String> objection =
          same.isEmpty()
              ? found.map(any -> "files, engine or PostgreSQL major have changed since")
              : same.filter(one -> one.finished().plus(validFor).isBefore(now))
                  .map(one -> "a rehearsal counts for %s".formatted(Times.text(validFor)));
      return new RehearsalFound(found, objection, items(found), zone);
    } catch (DamagedEvidenceException damaged) {
      return new RehearsalFound(
          Optional.empty(), Optional.of(String.valueOf(damaged.getMessage())), Map.of(), zone);
    }
  }

  private static Map<String, Verdict.Item> items(Optional<Rehearsal> found) {
    return found.stream()
        .flatMap(rehearsal -> rehearsal.verdict().items().stream())
        .collect(Collectors.toMap(Verdict.Item::id, Function.identity()));
  }

  /** As evidence; empty where there is none. */
  Optional<RehearsalRead> read() {
    return rehearsal.map(
        one ->
            new RehearsalRead(
                one.finished(),
                one.verdict().word(),
                objection.orElse(null),
                one.verdict().items().stream()
                    .map(item -> new RehearsalRead.Step(item.id(), item.status(), item.message()))
                    .toList()));
  }

  /** Whether it is of the same content, however old. */
  boolean isOfThisContent(String content) {
    return rehearsal.filter(one -> one.verdict().contentHash().equals(content)).isPresent();
  }

  /** What it says of the whole deployment. */
  Outcome whole() {
    if (rehearsal.isEmpty()) {
      return Outcome.of(
          Status.MISSING, objection.orElse("this checklist was never rehearsed here. " + AGAIN));
    }
    Verdict verdict = rehearsal.get().verdict();
    String when = "rehearsed on %s: %s".formatted(at(), verdict.word().text());
    if (objection.isPresent()) {
      return Outcome.of(Status.STALE, "%s, but %s. %s".formatted(when, objection.get(), AGAIN));
    }
    return verdict.word() == Word.REHEARSED
        ? Outcome.of(Status.REHEARSED, when)
        : Outcome.of(Status.MISSING, "%s. Mend what stopped it, and %s".formatted(when, lower()));
  }

  private static String lower() {
    return Character.toLowerCase(AGAIN.charAt(0)) + AGAIN.substring(1);
  }

  /** What it says of a line that only a rehearsal can prove. */
  Outcome of(String step) {
    Verdict.Item item = items.get(step);
    Status status = item == null ? null : item.status();
    if (item == null || status == null) {
      return Outcome.of(
          Status.MISSING,
          rehearsal.isEmpty() ? "never rehearsed here" : "not part of the rehearsal of " + at());
    }
    if (!PROVED.contains(status)) {
      return Outcome.of(
          Status.MISSING,
          "the rehearsal of %s did not prove it: it was %s".formatted(at(), status.word()));
    }
    return objection
        .map(why -> Outcome.of(Status.STALE, "rehearsed on %s, but %s".formatted(at(), why)))
        .orElseGet(
            () ->
                Outcome.of(
                    Status.REHEARSED,
                    "%s in the rehearsal of %s: %s"
                        .formatted(status.word(), at(), item.message())));
  }

  private String at() {
    return rehearsal.map(one -> Times.minute(one.finished().atZone(zone))).orElse("");
  }
}
