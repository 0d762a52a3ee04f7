package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.time.Duration;
import java.util.Optional;

/**
 * How production is verified; where to find it is said by the environment variable {@code
 * GONOGO_PRODUCTION_URL} alone.
 *
 * @param reader the role that knows the truth: policies hide nothing from it
 * @param encryption whether what is sent has to be encrypted
 * @param copyOfStaging whether production and staging may be copies of one cluster
 * @param costCeiling what the planner may expect a query to cost
 * @param statementTimeout how long a statement may take
 * @param lockTimeout how long one may wait for a lock
 * @param rehearsalValidFor how long a rehearsal counts
 */
@Doc("How production is verified, with `-Dgonogo.stage=…`; it is only read.")
public record Production(
    @Doc(
            "The role that knows which rows there are: with BYPASSRLS, and SELECT on keys and on the"
                + " columns of conditions. The login becomes it where no actor is named.")
        Optional<String> reader,
    @Doc("Whether what is sent has to be encrypted.") @Default("required") Encryption encryption,
    @Doc(
            "Whether the server may be a copy of the one that was rehearsed on, or the other way"
                + " round: both have one identifier.")
        @Default("false")
        boolean copyOfStaging,
    @Doc(
            "What the planner may expect a query to cost, in its own units: a query that costs more"
                + " is not run.")
        @Default("1000000")
        int costCeiling,
    @Doc("How long a statement may take.") @Default("30 s") Duration statementTimeout,
    @Doc("How long a statement may wait for a lock.") @Default("2 s") Duration lockTimeout,
    @Doc("How long a rehearsal of the same content counts.") @Default("7 d")
        Duration rehearsalValidFor) {

  /** Whether what is sent to production has to be encrypted. */
  public enum Encryption {
    @Doc("What is not encrypted is refused.")
    REQUIRED,
    @Doc("Plain text is accepted, such as on the machine of the server itself.")
    NONE
  }

  /** Where nothing is written. */
  static final Production USUAL =
      new Production(
          Optional.empty(),
          Encryption.REQUIRED,
          false,
          1_000_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          Duration.ofDays(7));

  /** Checks the numbers. */
  public Production {
    if (costCeiling <= 0) {
      throw new IllegalArgumentException("\"cost ceiling\" is more than 0, such as 1000000");
    }
    if (statementTimeout.isZero() || lockTimeout.isZero()) {
      throw new IllegalArgumentException("a timeout of 0 would be none. Write such as \"30 s\"");
    }
    reader.filter(String::isBlank).ifPresent(Production::refuse);
  }

  private static void refuse(String reader) {
    throw new IllegalArgumentException("\"reader\" is the name of a role");
  }
}
