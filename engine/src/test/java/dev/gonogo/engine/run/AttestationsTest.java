package dev.gonogo.engine.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of lines by who signs them and when they are due. */
class AttestationsTest {
  private static final String ID = "[checklist:shop]/[section:before]/[step:%s]";

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files = new ChecklistFiles(folder);
    files.document(
        """
        # Before
        - [ ] Review
        - [ ] Load
        - [ ] Indexes
        - [ ] Nobody
        - [ ] Feedback
        """);
    files.specAfterHeader(
        """
        deployment: 2026-12-06T02:00+09:00
        items:
          Before:
            Load: { waits for: load tests }
            Indexes: { tables: { absent: x } }
            Feedback: { tables: { absent: x } }
        sign: { lead: [Review, Load], owner: [Indexes] }
        due: { Feedback: 24 h }
        """);
  }

  @Test
  void nobody_has_signed() {
    assertThat(known("review")).isEqualTo(Outcome.of(Status.PENDING, "\"lead\" has not signed"));
    assertThat(known("nobody"))
        .isEqualTo(
            Outcome.of(Status.UNBOUND, "no check is bound to this line, and nobody signs it"));
  }

  @Test
  void somebody_has() {
    sign("review", "Review", "lead", "done", "");

    assertThat(known("review"))
        .isEqualTo(Outcome.of(Status.SIGNED, "signed by Mia, lead, on 2026-11-20"));
  }

  @Test
  void the_last_signature_counts() {
    sign("review", "Review", "lead", "done", "");
    sign("review", "Review", "lead", "withdrawn", "  reason: one was missed\n");

    assertThat(known("review"))
        .isEqualTo(
            Outcome.of(
                Status.PENDING,
                "signed by Mia, lead, on 2026-11-20, but withdrew it: one was missed"));
  }

  @Test
  void a_line_does_not_apply() {
    sign("review", "Review", "lead", "not applicable", "  reason: no scripts\n");

    assertThat(known("review"))
        .isEqualTo(
            Outcome.of(
                Status.NOT_APPLICABLE,
                "said not to apply by Mia, lead, on 2026-11-20: no scripts"));
  }

  @Test
  void a_line_is_not_due_whatever_its_checks() {
    assertThat(known("feedback"))
        .isEqualTo(Outcome.of(Status.NOT_DUE, "due from 2026-12-07 02:00 +09:00 on"));
    assertThat(attestations("2026-12-06T17:00:00Z").known(item("feedback"))).isEmpty();
  }

  @Test
  void what_is_checked_and_signed_has_to_be_both() {
    Outcome passed = Outcome.passed("x is absent");

    assertThat(applied("indexes", passed))
        .isEqualTo(Outcome.of(Status.PENDING, "\"owner\" has not signed\nand: x is absent"));

    sign("indexes", "Indexes", "owner", "done", "");
    assertThat(applied("indexes", passed))
        .isEqualTo(
            Outcome.of(Status.SIGNED, "signed by Mia, owner, on 2026-11-20\nand: x is absent"));
    Outcome failed = Outcome.of(Status.FAILED, "x is there");
    assertThat(applied("indexes", failed)).isSameAs(failed);
  }

  @Test
  void somebody_looked_at_what_cannot_be_checked_here() {
    Outcome blocked = Outcome.of(Status.BLOCKED, "waits for load tests");
    assertThat(applied("load", blocked)).isSameAs(blocked);

    sign("load", "Load", "lead", "done", "");
    assertThat(applied("load", blocked))
        .isEqualTo(
            Outcome.of(
                Status.SIGNED,
                "signed by Mia, lead, on 2026-11-20\ninstead of: waits for load tests"));
  }

  @Test
  void a_void_signature_of_a_blocked_line_says_why_it_does_not_count() {
    sign("load", "Loads", "lead", "done", "");

    assertThat(applied("load", Outcome.of(Status.BLOCKED, "waits for load tests")))
        .isEqualTo(
            Outcome.of(
                Status.BLOCKED,
                "waits for load tests\nand: signed by Mia, lead, on 2026-11-20, but the line was"
                    + " \"Loads\" then. Read it as it is now, and sign again"));
  }

  /** What failed before it is a reason to look again, not to sign. */
  @Test
  void no_signature_stands_for_what_an_earlier_failure_blocks() {
    sign("load", "Load", "lead", "done", "");
    PlannedStep deploy =
        new PlannedStep("[step:d]", StepKind.DEPLOY, null, false, "deploy", "a.md", 1);
    Outcome blocked = Outcome.blockedBy(deploy, Status.FAILED);

    assertThat(applied("load", blocked)).isSameAs(blocked);
  }

  @Test
  void signatures_of_no_line_are_evidence_too() {
    sign("review", "Review", "lead", "done", "");
    sign("reviews", "Reviews", "lead", "done", "");
    sign("nobody", "Nobody", "lead", "done", "");

    assertThat(attestations("2026-11-21T12:00:00Z").read())
        .extracting(SignatureRead::step, SignatureRead::valid, SignatureRead::judgement)
        .containsExactly(
            tuple(ID.formatted("review"), true, "signed by Mia, lead, on 2026-11-20"),
            tuple(
                ID.formatted("reviews"),
                false,
                "signed by Mia, but the document has no such line any more: \"Reviews\""),
            tuple(
                ID.formatted("nobody"),
                false,
                "signed by Mia, but nobody signs this line any more"));
  }

  private void sign(String item, String line, String role, String status, String more) {
    String name = "shop.signatures.yaml";
    String earlier = "";
    if (Files.exists(folder.resolve(name))) {
      try {
        earlier = Files.readString(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    files.file(
        name,
        earlier
            + """
            - item: "%s"
              line: %s
              text: %s
              content: c0ffee
              status: %s
              name: Mia
              role: %s
              at: 2026-11-20T09:00:00+09:00
            """
                .formatted(ID.formatted(item), line, Sha256.of(line), status, role)
            + more);
  }

  private Outcome known(String line) {
    return attestations("2026-11-21T12:00:00Z").known(item(line)).orElseThrow();
  }

  private Outcome applied(String line, Outcome outcome) {
    return attestations("2026-11-21T12:00:00Z").applied(item(line), outcome);
  }

  private Attestations attestations(String now) {
    return new Attestations(files.plan(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private Step.Item item(String line) {
    Plan plan = files.plan();
    return (Step.Item) requireNonNull(plan.byId().get(ID.formatted(line)));
  }
}
