package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verdicts of a checklist called shop. */
final class Verdicts {
  private static final Instant START = Instant.parse("2026-12-05T17:00:00Z");

  private Verdicts() {}

  static String hash(String content) {
    return Sha256.of(content);
  }

  /** Of a run of this content that ended so many minutes after the first one. */
  static Verdict finished(String content, int minute) {
    return of(Verdict.FINISHED, "shop", hash(content), START.plusSeconds(60L * minute));
  }

  static Verdict of(String state, String checklist, String hash, @Nullable Instant finished) {
    return new Verdict(
        state,
        Word.REHEARSED,
        List.of(),
        checklist,
        "staging",
        Gate.REHEARSAL,
        hash,
        null,
        START,
        finished,
        Duration.ofSeconds(90),
        Map.of(Status.PASSED, 1),
        Map.of(),
        List.of(),
        List.of(
            new Verdict.Item(
                "[checklist:shop]/[item:1]",
                StepKind.ITEM,
                null,
                "All indexes created",
                "shop.md",
                3,
                Status.PASSED,
                "so it is",
                Duration.ofMillis(20),
                null,
                null)));
  }
}
