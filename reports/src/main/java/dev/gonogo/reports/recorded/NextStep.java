package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is to be done after production was verified.
 *
 * @param text in words
 * @param command what is to be run then; empty where nothing is
 */
public record NextStep(String text, String command) {
  /** What means nothing to a shell within double quotes: the line is there to be copied. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} .,:;()/_+-]+");

  private static final String ANY_PHASE = "mvn verify -Dgonogo.stage=\"after PHASE\"";

  /** What is to be done after this run; empty for a rehearsal. */
  public static Optional<NextStep> of(Verdict verdict) {
    return Stage.ofTarget(verdict.target()).map(stage -> of(verdict, stage));
  }

  private static NextStep of(Verdict verdict, Stage stage) {
    return switch (verdict.word()) {
      case GO_START ->
          new NextStep("Start the deployment. Verify again after each phase", ANY_PHASE);
      case GO_CONTINUE ->
          new NextStep(
              "Go on. Verify again after the next phase, and at the end",
              "mvn verify -Dgonogo.stage=accept");
      case GO_ACCEPT -> new NextStep("Accept the deployment", "");
      case PARTIAL, REHEARSED ->
          new NextStep("Only a part was verified. Verify the whole", command(stage));
      case NO_GO_DRAFT -> new NextStep("Verify without the draft gate", command(stage));
      case NO_GO -> new NextStep(refused(stage) + " " + mended(verdict), command(stage));
    };
  }

  private static String refused(Stage stage) {
    return switch (stage.when()) {
      case BEFORE -> "Do not start.";
      case AFTER -> "Do not go on.";
      case ACCEPT -> "Do not accept it.";
    };
  }

  private static String mended(Verdict verdict) {
    boolean rehearsed =
        verdict.items().stream()
            .filter(item -> item.kind() == StepKind.REHEARSAL)
            .allMatch(item -> item.status() == Status.REHEARSED);
    return rehearsed
        ? "Settle what stops it, and verify again"
        : "Rehearse this content with mvn verify, and verify again";
  }

  private static String command(Stage stage) {
    if (stage.when() != Stage.When.AFTER) {
      return "mvn verify -Dgonogo.stage=" + stage;
    }
    boolean plain = PLAIN.matcher(stage.phase()).matches();
    return "mvn verify -Dgonogo.stage=\"after %s\"".formatted(plain ? stage.phase() : "PHASE");
  }
}
