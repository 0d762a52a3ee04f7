package dev.gonogo.engine.signature;

import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.yaml.Position;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signatures of tests: Mia, lead, of a line that reads "Review". */
final class Signatures {
  static final String LINE = "Review";
  static final String CONTENT = "c0ffee";

  private Signatures() {}

  static Signature of(String item) {
    return signature(
        item, Attested.DONE, "lead", "2026-11-20T09:00:00+09:00", null, null, Map.of());
  }

  static Signature signature(
      String item,
      Attested status,
      String role,
      String at,
      @Nullable String until,
      @Nullable String reason,
      Map<String, String> evidence) {
    return new Signature(
        new Position("shop.signatures.yaml", 1, 3),
        item,
        LINE,
        Sha256.of(LINE),
        CONTENT,
        status,
        "Mia",
        role,
        Optional.empty(),
        OffsetDateTime.parse(at),
        Optional.ofNullable(until).map(LocalDate::parse),
        Optional.ofNullable(reason),
        evidence);
  }
}
