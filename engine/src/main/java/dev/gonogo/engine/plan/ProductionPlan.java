package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Stage.When;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.yaml.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The plan of what is verified on production: connect, the rehearsal, drift, the lines of the
 * document in their order, the proof that nothing was written, the verdict.
 *
 * <p>The lines have the ids that they have in the rehearsal.
 */
public final class ProductionPlan {
  private final Plan rehearsal;
  private final PlannedStep verdict;

  private ProductionPlan(Plan rehearsal) {
    this.rehearsal = rehearsal;
    this.verdict = rehearsal.steps().get(rehearsal.steps().size() - 1).planned();
  }

  /**
   * The plan of a stage.
   *
   * @param rehearsal the plan of the rehearsal; where it has problems, they are all there is
   * @param written the stage, of which a phase may be a unique beginning
   * @param property what the stage was told by, for problems
   */
  public static Plan of(Plan rehearsal, Stage written, String property) {
    if (rehearsal.hasProblems()) {
      return rehearsal;
    }
    List<PhaseSpan> phases = named(written, rehearsal.phases());
    if (written.when() != When.AFTER) {
      return new ProductionPlan(rehearsal).at(written, state(written, rehearsal.phases()));
    }
    return phases.size() == 1
        ? new ProductionPlan(rehearsal)
            .at(new Stage(When.AFTER, phases.get(0).title()), phases.get(0).after())
        : Assembly.unreadable(
            rehearsal.checklist(),
            rehearsal.folder(),
            rehearsal.files(),
            List.of(problem(written, property, rehearsal.phases())));
  }

  private static List<PhaseSpan> named(Stage written, List<PhaseSpan> phases) {
    List<PhaseSpan> whole =
        phases.stream().filter(phase -> phase.title().equals(written.phase())).toList();
    String beginning = written.phase().toLowerCase(Locale.ROOT);
    return whole.isEmpty()
        ? phases.stream()
            .filter(phase -> phase.title().toLowerCase(Locale.ROOT).startsWith(beginning))
            .toList()
        : whole;
  }

  private static Moment.Deployed state(Stage stage, List<PhaseSpan> phases) {
    return stage.when() == When.BEFORE || phases.isEmpty()
        ? new Moment.Deployed(0)
        : phases.get(phases.size() - 1).after();
  }

  private static String problem(Stage written, String property, List<PhaseSpan> phases) {
    List<String> titles = phases.stream().map(PhaseSpan::title).toList();
    return "-D%s=%s: %s. Phases: %s%s"
        .formatted(
            property,
            written,
            named(written, phases).isEmpty()
                ? "the checklist has no such phase"
                : "several phases begin so",
            titles.isEmpty() ? "none" : String.join(", ", titles),
            Suggestion.nearest(written.phase(), titles)
                .map(". Did you mean \"%s\"?"::formatted)
                .orElse(""));
  }

  private Plan at(Stage stage, Moment.Deployed state) {
    Verification verification = new Verification(stage, state, rehearsal);
    List<Step> steps = new ArrayList<>();
    Step connect = new Step.Connect(own("connect", StepKind.CONNECT, "connect to production"));
    Step.Place connected = new Step.Place(List.of(connect.id()), new Moment.Anywhere());
    steps.add(connect);
    steps.add(
        new Step.Rehearsal(own("rehearsal", StepKind.REHEARSAL, "this content was rehearsed")));
    steps.add(
        new Step.Drift(
            own("drift", StepKind.DRIFT, "production is as it was rehearsed"), connected, state));
    rehearsal.steps().stream()
        .filter(Step.Item.class::isInstance)
        .map(Step.Item.class::cast)
        .map(item -> placed(item, verification, connected))
        .forEach(steps::add);
    steps.add(new Step.Proof(own("proof", StepKind.PROOF, "nothing was written"), connected));
    steps.add(new Step.GiveVerdict(verdict));
    return new Plan(
        rehearsal.checklist(),
        rehearsal.folder(),
        rehearsal.spec(),
        rehearsal.document(),
        steps,
        rehearsal.files(),
        rehearsal.signatures(),
        rehearsal.phases(),
        Optional.of(verification));
  }

  /** The same line, which needs nothing but production, and only where it is asked. */
  private static Step.Item placed(Step.Item item, Verification verification, Step.Place connected) {
    List<String> needs = verification.isAskedNow(item) ? connected.needs() : List.of();
    return new Step.Item(
        item.planned(),
        new Step.Place(needs, item.from()),
        item.headings(),
        item.checks(),
        item.signing(),
        List.of(),
        Optional.empty());
  }

  private PlannedStep own(String name, StepKind kind, String title) {
    String id = "[checklist:%s]/[step:%s]".formatted(rehearsal.checklist(), name);
    return new PlannedStep(id, kind, null, false, title, verdict.file(), 1);
  }
}
