package dev.gonogo.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class EvidenceJsonTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void every_record_is_one_line_and_comes_back(@ForAll("records") EvidenceRecord record) {
    String line = EvidenceJson.line(record);

    assertThat(line.lines()).hasSize(1);
    assertThat(EvidenceJson.record(line)).isEqualTo(record);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void every_verdict_comes_back(@ForAll("verdicts") Verdict verdict) {
    assertThat(EvidenceJson.verdict(EvidenceJson.pretty(verdict))).isEqualTo(verdict);
  }

  @Example
  void a_line_can_be_read_by_people() {
    assertThat(
            EvidenceJson.line(
                Records.finished(
                    "a", Outcome.blockedBy(Records.step("deploy"), Status.NOT_APPLICABLE))))
        .isEqualTo(
            """
            {"record":"step finished","step":"[checklist:shop]/[step:a]",\
            "outcome":{"status":"blocked",\
            "message":"\\"deploy\\" (shop.md:6) is not applicable",\
            "findings":[],"observations":[],"blockedBy":"[checklist:shop]/[step:deploy]"},\
            "duration":"PT0.02S"}""");
  }

  @Example
  void a_beginning_can_be_read_by_people() {
    assertThat(EvidenceJson.line(Records.run(Gate.SIGN_OFF, Records.plan())))
        .isEqualTo(
            """
            {"record":"run started","checklist":"shop","target":"staging","gate":"sign-off",\
            "at":"2026-12-05T17:00:00Z","process":"4711@noon","contentHash":"c0ffee",\
            "engine":"1.0","commit":"abc-dirty","deployment":null,"plan":[\
            {"id":"[checklist:shop]/[step:verdict]","kind":"verdict","group":null,"phase":false,\
            "title":"verdict","file":"shop.md","line":7,"signer":null,"due":null}]}""");
  }

  @Provide
  Arbitrary<EvidenceRecord> records() {
    return Arbitraries.oneOf(
        runs(),
        Combinators.combine(text(), text(), text()).as(ServerFound::new),
        Combinators.combine(text(), instants(), text().injectNull(0.5)).as(StepStarted::new),
        text().map(StepTold::new),
        Combinators.combine(text(), text()).as(DocumentRead::new),
        acceptances(),
        signatures(),
        Combinators.combine(ids(), text(), durations(), durations()).as(TimeMeasured::new),
        steps(),
        verdicts().map(RunFinished::new));
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    return Combinators.combine(runs(), steps().list().ofMaxSize(3), instants())
        .as((run, steps, end) -> Judge.judge(Records.all(run, steps), end));
  }

  private static Arbitrary<AcceptanceRead> acceptances() {
    return Combinators.combine(
            text(), text(), text(), days(), text().injectNull(0.5), Arbitraries.of(true, false))
        .as(AcceptanceRead::new);
  }

  private static Arbitrary<SignatureRead> signatures() {
    return Combinators.combine(
            ids(), text(), instants(), days().injectNull(0.5), Arbitraries.of(true, false))
        .as(
            (step, words, at, until, valid) ->
                new SignatureRead(
                    step, words, words, at, until, words, List.of(words), words, valid, words));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.longs().map(Duration::ofNanos);
  }

  private static Arbitrary<RunStarted> runs() {
    return Combinators.combine(
            text(),
            Arbitraries.of(Gate.class),
            instants(),
            text(),
            plannedSteps().list().ofMaxSize(3))
        .as(
            (name, gate, at, other, plan) ->
                new RunStarted(name, other, gate, at, name, other, name, other, at, plan));
  }

  private static Arbitrary<PlannedStep> plannedSteps() {
    return Combinators.combine(
            ids(),
            Arbitraries.of(StepKind.class),
            text().injectNull(0.3),
            Arbitraries.of(true, false),
            text(),
            Combinators.combine(
                    Arbitraries.integers(), text().injectNull(0.5), instants().injectNull(0.5))
                .as(Tuple::of))
        .as(
            (id, kind, group, phase, title, rest) ->
                new PlannedStep(
                    id, kind, group, phase, title, title, rest.get1(), rest.get2(), rest.get3()));
  }

  private static Arbitrary<StepFinished> steps() {
    return Combinators.combine(ids(), outcomes(), Arbitraries.longs())
        .as((id, outcome, nanos) -> new StepFinished(id, outcome, Duration.ofNanos(nanos)));
  }

  private static Arbitrary<Outcome> outcomes() {
    return Combinators.combine(
            Arbitraries.of(Status.class), text(), findings(), text(), text().injectNull(0.5))
        .as(
            (status, message, findings, seen, by) ->
                new Outcome(
                    status,
                    message,
                    findings,
                    List.of(new Observation(seen, message)),
                    status == Status.BLOCKED ? by : null));
  }

  private static Arbitrary<List<Finding>> findings() {
    return Combinators.combine(text(), text().injectNull(0.3), text().injectNull(0.3))
        .as(Finding::new)
        .list()
        .ofMaxSize(2);
  }

  /** Few, so that steps of the plan have outcomes. */
  private static Arbitrary<String> ids() {
    return Arbitraries.of("[step:a]", "[step:b]", "[step:\n🐘]");
  }

  private static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
            Arbitraries.longs().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  /** Whatever UTF-8 can hold, with what tears lines and quotes more often. */
  private static Arbitrary<String> text() {
    Arbitrary<Integer> plane =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(EvidenceJsonTest::isText);
    Arbitrary<Integer> delicate =
        Arbitraries.of('\n', '\r', '\0', '\u0085', '\u2028', '\u2029', '"', '\\', '<', '\ufeff')
            .map(Integer::valueOf);
    return Arbitraries.oneOf(plane, delicate, Arbitraries.integers().between('a', 'z'))
        .list()
        .ofMaxSize(12)
        .map(EvidenceJsonTest::string);
  }

  private static boolean isText(int codePoint) {
    return Character.getType(codePoint) != Character.SURROGATE;
  }

  private static String string(List<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }
}
