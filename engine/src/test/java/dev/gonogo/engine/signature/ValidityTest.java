package dev.gonogo.engine.signature;

import static dev.gonogo.engine.signature.Signatures.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a signature counts, or does not (any more). */
class ValidityTest {
  private static final LineToSign LINE =
      new LineToSign("[step:a]", Signatures.LINE, "lead", false, Optional.empty());
  private static final String EARLIER = "2026-11-20T09:00:00+09:00";

  @TempDir Path folder;

  @Test
  void counts() {
    assertThat(judged(Signatures.of("[step:a]"), LINE))
        .isEqualTo(new Judgement(true, "signed by Mia, lead, on 2026-11-20"));
  }

  @Test
  void counts_until_its_last_day_and_tells_its_reason() {
    assertThat(
            judged(
                signature(
                    "a", Attested.DONE, "lead", EARLIER, "2026-11-21", "all 14 read", Map.of()),
                LINE))
        .isEqualTo(
            new Judgement(
                true, "signed by Mia, lead, on 2026-11-20, until 2026-11-21: all 14 read"));
  }

  @Test
  void counts_as_not_applicable() {
    assertThat(
            judged(
                signature(
                    "a", Attested.NOT_APPLICABLE, "lead", EARLIER, null, "no webhooks", Map.of()),
                LINE))
        .isEqualTo(
            new Judgement(true, "said not to apply by Mia, lead, on 2026-11-20: no webhooks"));
  }

  @Test
  void is_over_on_the_day_after_its_last() {
    assertVoid(
        signature("a", Attested.DONE, "lead", EARLIER, "2026-11-20", null, Map.of()),
        LINE,
        "it held until 2026-11-20. Sign again");
  }

  @Test
  void is_void_where_the_text_has_changed() {
    assertVoid(
        Signatures.of("a"),
        new LineToSign("a", "Review!", "lead", false, Optional.empty()),
        "the line was \"Review\" then. Read it as it is now, and sign again");
  }

  @Test
  void is_void_where_another_role_signs_now() {
    assertVoid(
        Signatures.of("a"),
        new LineToSign("a", Signatures.LINE, "owner", false, Optional.empty()),
        "\"owner\" signs this line now. Let them sign");
  }

  @Test
  void is_void_where_it_is_of_files_that_have_changed() {
    LineToSign ofContent = new LineToSign("a", Signatures.LINE, "lead", true, Optional.empty());

    assertThat(judged(Signatures.of("a"), ofContent).valid()).isTrue();
    assertThat(validity("decaf").judge(Signatures.of("a"), LINE).valid()).isTrue();
    assertThat(validity("decaf").judge(Signatures.of("a"), ofContent))
        .isEqualTo(
            new Judgement(
                false,
                "signed by Mia, lead, on 2026-11-20, but files of the checklist have changed"
                    + " since. Review them, and sign again"));
  }

  @Test
  void is_void_before_it_can_be_known() {
    LineToSign later =
        new LineToSign(
            "a",
            Signatures.LINE,
            "lead",
            false,
            Optional.of(Instant.parse("2026-11-20T01:00:00Z")));

    assertVoid(
        Signatures.of("a"),
        later,
        "it is not before 2026-11-20 10:00 +09:00 that this can be known. Sign again");
    assertThat(
            judged(
                    signature(
                        "a",
                        Attested.DONE,
                        "lead",
                        "2026-11-20T10:00:00+09:00",
                        null,
                        null,
                        Map.of()),
                    later)
                .valid())
        .isTrue();
  }

  @Test
  void is_void_where_it_is_of_the_future() {
    assertVoid(
        signature("a", Attested.DONE, "lead", "2026-11-21T12:00:01Z", null, null, Map.of()),
        LINE,
        "signed by Mia, lead, on 2026-11-21",
        "that time is still to come");
  }

  @Test
  void is_void_where_it_was_withdrawn() {
    assertVoid(
        signature("a", Attested.WITHDRAWN, "lead", EARLIER, null, "one was missed", Map.of()),
        LINE,
        "withdrew it: one was missed");
  }

  @Test
  void is_void_where_its_evidence_is_missing_or_changed() throws IOException {
    Path minutes = Files.writeString(folder.resolve("minutes.txt"), "all agreed");
    Signature signed =
        signature(
            "a",
            Attested.DONE,
            "lead",
            EARLIER,
            null,
            null,
            Map.of("minutes.txt", Sha256.of(minutes)));
    assertThat(judged(signed, LINE).valid()).isTrue();

    Files.writeString(minutes, "nobody agreed");
    assertVoid(
        signed, LINE, "its evidence minutes.txt has changed since. Look at it, and sign again");

    Files.delete(minutes);
    assertVoid(signed, LINE, "its evidence minutes.txt is missing");
  }

  private void assertVoid(Signature signature, LineToSign line, String why) {
    assertVoid(signature, line, "signed by Mia, lead, on 2026-11-20", why);
  }

  private void assertVoid(Signature signature, LineToSign line, String by, String why) {
    assertThat(judged(signature, line)).isEqualTo(new Judgement(false, by + ", but " + why));
  }

  private Judgement judged(Signature signature, LineToSign line) {
    return validity(Signatures.CONTENT).judge(signature, line);
  }

  private Validity validity(String content) {
    Instant noon = Instant.parse("2026-11-21T12:00:00Z");
    return new Validity(folder, content, Clock.fixed(noon, ZoneOffset.UTC));
  }
}
