package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A named person accepts one named finding.
 *
 * @param what the finding, word for word
 * @param reason why it is acceptable
 * @param by who accepts it
 * @param until the last day on which it is accepted
 * @param limit the most that is accepted of what the finding measures; empty for any measure
 */
@Doc("A named person accepts one named finding, such as a change that cannot be rolled back.")
public record Acceptance(
    @Doc("The finding, word for word as it is reported.") String what,
    @Doc("Why it is acceptable.") String reason,
    @Doc("Who accepts it: a person's name.") String by,
    @Doc("The last day on which it is accepted, such as `2026-12-31`.") LocalDate until,
    @Doc(
            "The most that is accepted of what the finding measures, such as `40 min`; a finding"
                + " that measures nothing is then not accepted.")
        Optional<Limit> limit) {

  /** Checks that nothing is left blank. */
  public Acceptance {
    require("what", what);
    require("reason", reason);
    require("by", by);
  }

  private static void require(String key, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an acceptance needs \"%s\"".formatted(key));
    }
  }
}
