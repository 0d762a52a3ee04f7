package dev.gonogo.engine.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.yaml.Problem;
import dev.gonogo.engine.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureFileTest {
  @TempDir Path folder;
  private SignatureFile file;

  @BeforeEach
  void name() {
    file = SignatureFile.of(folder, "shop");
  }

  @Test
  void a_missing_file_holds_nothing() {
    assertThat(read()).isEmpty();
  }

  @Test
  void is_appended_to_and_can_be_read_by_people() throws IOException {
    Map<String, String> evidence = new LinkedHashMap<>();
    evidence.put("minutes.txt", "abc");
    file.append(List.of(Signatures.of("[checklist:shop]/[step:a]")));
    file.append(
        List.of(
            Signatures.signature(
                "b",
                Attested.NOT_APPLICABLE,
                "release manager",
                "2026-11-21T10:30:00Z",
                "2026-12-31",
                "no \"webhooks\"\nhere",
                evidence)));

    assertThat(Files.readString(file.path()))
        .isEqualTo(
            """
            # What people have signed of this checklist. Written by "gonogo sign"; only ever append to it.
            - item: "[checklist:shop]/[step:a]"
              line: "Review"
              text: %1$s
              content: c0ffee
              status: done
              name: "Mia"
              role: "lead"
              at: 2026-11-20T09:00+09:00
            - item: "b"
              line: "Review"
              text: %1$s
              content: c0ffee
              status: not applicable
              name: "Mia"
              role: "release manager"
              at: 2026-11-21T10:30Z
              until: 2026-12-31
              reason: "no \\"webhooks\\"\\U0000000ahere"
              evidence:
                "minutes.txt": abc
            """
                .formatted(Sha256.of("Review")));
    assertThat(read())
        .extracting(Signature::item)
        .containsExactly("[checklist:shop]/[step:a]", "b");
    assertThat(read()).extracting(Signature::writtenAt).containsExactly(2, 10);
    assertThat(read().get(1).reason()).contains("no \"webhooks\"\nhere");
    assertThat(read().get(1).until()).contains(LocalDate.parse("2026-12-31"));
  }

  @Test
  void a_last_line_without_an_end_gets_one() throws IOException {
    file.append(List.of(Signatures.of("a")));
    String text = Files.readString(file.path());
    Files.writeString(file.path(), text.substring(0, text.length() - 1));

    file.append(List.of(Signatures.of("b")));

    assertThat(read()).extracting(Signature::item).containsExactly("a", "b");
  }

  @Property(tries = 200)
  void every_text_comes_back(@ForAll String name, @ForAll String reason) throws IOException {
    Path own = Files.createTempFile("signatures", ".yaml");
    try {
      Files.delete(own);
      SignatureFile some = new SignatureFile(own);
      Signature signature =
          Signatures.signature(
              "a" + name,
              Attested.DONE,
              "r" + name,
              "2026-11-20T09:00:00Z",
              null,
              reason,
              Map.of());

      some.append(List.of(signature));

      Problems problems = new Problems();
      assertThat(some.read(problems))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.item()).isEqualTo("a" + well(name));
                assertThat(found.reason()).isEqualTo(Optional.of(well(reason)));
              });
      assertThat(problems.list()).isEmpty();
    } finally {
      Files.deleteIfExists(own);
    }
  }

  /** What half a surrogate pair becomes in any file. */
  private static String well(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void problems_have_places() throws IOException {
    Files.writeString(
        file.path(),
        """
        - item: a
          line: Review
          text: x
          content: y
          status: withdrawn
          name: Mia
          role: lead
          at: 2026-11-20T09:00+09:00
        - item: a
          status: signed
        """);
    Problems problems = new Problems();

    file.read(problems);

    assertThat(problems.list().stream().map(Problem::toString))
        .contains(
            "shop.signatures.yaml:1:3: a signature that says \"withdrawn\" needs a \"reason\"",
            "shop.signatures.yaml:9:3: missing key 'name'",
            "shop.signatures.yaml:10:11: \"signed\" is not one of: done, not applicable, withdrawn.");
  }

  @Test
  void what_is_no_list_is_a_problem() throws IOException {
    Files.writeString(file.path(), "item: a\n");
    Problems problems = new Problems();

    assertThat(file.read(problems)).isEmpty();
    assertThat(problems.list().stream().map(Problem::toString))
        .containsExactly(
            "shop.signatures.yaml:1:1: expected a list of signatures, as \"gonogo sign\" writes it");
  }

  private List<Signature> read() {
    Problems problems = new Problems();
    List<Signature> signatures = file.read(problems);
    assertThat(problems.list()).isEmpty();
    return signatures;
  }
}
