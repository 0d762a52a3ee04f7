package dev.gonogo.load.latency;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is compared with.
 *
 * @param written one of two states, or the name of an earlier run
 */
@Doc("What is compared with.")
record Baseline(
    @Doc(
            "`before the phase`: the state before the phase of the line, or before the deployment"
                + " outside of phases. `without row level security`: the same state with row level"
                + " security disabled on every table. `run NAME`: what an earlier run has measured"
                + " and kept by `keep as`, on the same machine.")
        String written) {
  private static final String BEFORE = "before the phase";
  private static final String WITHOUT = "without row level security";
  private static final String RUN = "run ";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,60}");

  Baseline {
    boolean run = written.startsWith(RUN) && isName(written.substring(RUN.length()));
    if (!run && !written.equals(BEFORE) && !written.equals(WITHOUT)) {
      throw new IllegalArgumentException(
          "\"%s\" is nothing to compare with. Write \"before the phase\", \"without row level security\", or \"run\" and the name that an earlier run was kept as"
              .formatted(written));
    }
  }

  @Shorthand
  static Baseline of(String written) {
    return new Baseline(written);
  }

  /** Whether this can be the name of a run. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  boolean isBefore() {
    return written.equals(BEFORE);
  }

  /** The name of the earlier run; empty where it is a state that a server is started in. */
  Optional<String> run() {
    return written.startsWith(RUN)
        ? Optional.of(written.substring(RUN.length()))
        : Optional.empty();
  }

  /** As it is said in a sentence. */
  String words() {
    return run().map("in run \"%s\""::formatted).orElse(written);
  }
}
