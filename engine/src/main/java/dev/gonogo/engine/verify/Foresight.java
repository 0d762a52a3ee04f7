package dev.gonogo.engine.verify;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.database.ForeseenReading;
import dev.gonogo.engine.database.NotForeseenException;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Declared;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.plan.Verification;
import dev.gonogo.engine.production.Environment;
import dev.gonogo.engine.rehearsed.Rehearsal;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells every statement that verifying production would send, without connecting to anything: the
 * checks are asked for real, and answered as they were in the rehearsal.
 *
 * <p>So it tells what is asked of a production that is as it was rehearsed. Where it differs, a
 * check may ask further queries of the same kind, for what differs. Used by one thread.
 */
public final class Foresight {
  private final Plan plan;
  private final Spec spec;
  private final Verifying verifying;
  private final RehearsalFound rehearsed;
  private final StageLines lines;
  private Map<String, List<Answer>> answers = Map.of();
  private @Nullable ForeseenReading reading;
  private @Nullable Site site;

  /** Nothing is foreseen yet. */
  public Foresight(Plan plan, Verifying verifying) {
    this.plan = plan;
    this.spec = plan.spec().orElseThrow();
    this.verifying = verifying;
    this.rehearsed = RehearsalFound.of(verifying, spec.onProduction().rehearsalValidFor());
    this.lines = StageLines.of(plan, rehearsed);
  }

  /**
   * What a step would send.
   *
   * @param statements in their order; whom actors are is hidden in them
   * @param outcome what to say of the step
   */
  public record Foreseen(List<String> statements, Outcome outcome) {
    /** Copies the statements. */
    public Foreseen {
      statements = List.copyOf(statements);
    }
  }

  /** The outcome of a line that would not be asked. */
  public Optional<Outcome> known(Step.Item item) {
    return lines.known(item);
  }

  /** What is sent before the first line is asked. */
  public Foreseen connect() {
    Rehearsal rehearsal = rehearsed.rehearsal().orElse(null);
    if (rehearsal == null || !rehearsed.isOfThisContent(verifying.content())) {
      return new Foreseen(
          List.of(),
          Outcome.of(
              Status.BLOCKED,
              "what would be sent is told from a rehearsal of the same content, and there is none. Rehearse it with mvn verify"));
    }
    answers = rehearsal.answers();
    Verification verification = plan.verification().orElseThrow();
    ForeseenReading foreseen = new ForeseenReading(rehearsal.catalog(verification.state().parts()));
    reading = foreseen;
    ReadOnlyDatabase login =
        ReadOnlyDatabase.foreseen(foreseen, Rules.asLogin(spec.onProduction()));
    foreseen.answeredBy(List.of(Environment.anyAnswer()));
    login.query(Environment.QUESTION);
    login.catalog();
    ReadOnlyDatabase database = login.by(Rules.asReader(spec.onProduction(), Map.of()));
    Identities identities = identities(database, foreseen);
    site =
        new Site(
            database,
            Declared.onProduction(spec, plan.folder(), identities.me()),
            identities,
            List.of());
    return told(foreseen, Status.PASSED, "");
  }

  /** Whoever is only known on production stands there by name. */
  private Identities identities(ReadOnlyDatabase database, ForeseenReading foreseen) {
    Map<String, DeclaredActor> actors = spec.actorsOnProduction();
    List<Answer> picks = new ArrayList<>();
    actors.forEach(
        (name, actor) ->
            actor
                .pickOnProduction()
                .ifPresent(any -> picks.add(Identities.anyAnswer("<" + name + ">"))));
    foreseen.answeredBy(picks);
    Identities found = Identities.of(actors, verifying.variables(), database);
    Map<String, String> me = new LinkedHashMap<>(found.me());
    found.obstacles().keySet().forEach(name -> me.put(name, "<" + name + ">"));
    return new Identities(me, Map.of());
  }

  /** What the checks of a line ask. */
  public Foreseen item(Step.Item item) {
    if (reading == null || site == null) {
      return new Foreseen(List.of(), Outcome.of(Status.BLOCKED, "nothing is known of it"));
    }
    List<String> notes = new ArrayList<>();
    item.checks()
        .forEach(
            (word, check) -> {
              if (lines.canAsk(check)) {
                ask(item, word, check, reading, site).ifPresent(notes::add);
              }
            });
    return told(reading, Status.NOT_APPLICABLE, String.join("; ", notes));
  }

  private Optional<String> ask(
      Step.Item item, String word, Check check, ForeseenReading foreseen, Site on) {
    foreseen.answeredBy(answers.getOrDefault(Rehearsal.asking(item.id(), word), List.of()));
    try {
      on.ask(check);
      return Optional.empty();
    } catch (NotForeseenException end) {
      return Optional.of("%s: %s".formatted(word, end.getMessage()));
    } catch (Exception unanswerable) {
      return Optional.of(
          "%s: %s".formatted(word, verifying.failure().apply(unanswerable).message()));
    }
  }

  private Foreseen told(ForeseenReading foreseen, Status status, String note) {
    List<String> statements =
        foreseen.taken().stream()
            .map(site == null ? text -> text : site.identities()::hiddenIn)
            .toList();
    String count = statements.size() == 1 ? "1 statement" : statements.size() + " statements";
    return new Foreseen(
        statements,
        Outcome.of(status, "only planned: " + count + (note.isEmpty() ? "" : "; " + note)));
  }
}
