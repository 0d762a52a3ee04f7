package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Stage.When;
import java.util.Optional;

/**
 * What of a plan is verified on production, and when.
 *
 * @param stage when; its phase is written out
 * @param state how much is deployed by then
 * @param rehearsal the plan of the rehearsal that production is held against
 */
public record Verification(Stage stage, Moment.Deployed state, Plan rehearsal) {

  /** Whether a line speaks of production as it is at this stage. */
  public boolean isAskedNow(Step.Item item) {
    return stageOf(item).filter(now -> now.equals(stage)).isPresent() || isOfTheEnd(item);
  }

  /** At the end the last phase is looked at once more. */
  private boolean isOfTheEnd(Step.Item item) {
    return stage.when() == When.ACCEPT && item.from().equals(state);
  }

  /** Whether a line belongs to a later stage. */
  public boolean isLater(Step.Item item) {
    return stageOf(item).filter(of -> position(of) > position(stage)).isPresent();
  }

  /** The stage that a line belongs to; empty where it speaks of a state only rehearsals have. */
  public Optional<Stage> stageOf(Step.Item item) {
    return item.from() instanceof Moment.Deployed deployed
        ? Optional.of(stageOf(deployed, item.planned().phase()))
        : Optional.empty();
  }

  private Stage stageOf(Moment.Deployed deployed, boolean inPhase) {
    if (deployed.parts() == 0) {
      return new Stage(When.BEFORE, "");
    }
    PhaseSpan phase =
        rehearsal.phases().stream()
            .filter(span -> deployed.parts() <= span.after().parts())
            .findFirst()
            .orElseThrow();
    boolean last = phase.equals(rehearsal.phases().get(rehearsal.phases().size() - 1));
    return last && !inPhase ? new Stage(When.ACCEPT, "") : new Stage(When.AFTER, phase.title());
  }

  private int position(Stage of) {
    return switch (of.when()) {
      case BEFORE -> 0;
      case AFTER ->
          1 + rehearsal.phases().stream().map(PhaseSpan::title).toList().indexOf(of.phase());
      case ACCEPT -> rehearsal.phases().size() + 1;
    };
  }
}
