package dev.gonogo.load.activity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.load.activity.StatementComparison.Pair;
import dev.gonogo.load.activity.StatementComparison.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What two servers counted means that no statement takes longer than it may, or that one does. */
final class StatementJudging {
  /** Milliseconds. */
  private static final double FLOOR = 0.2;

  private final Increase atMost;
  private final StatementComparison comparison;
  private final List<String> losses;
  private final List<String> told = new ArrayList<>();

  StatementJudging(Increase atMost, StatementActivity before, StatementActivity after) {
    this.atMost = atMost;
    this.comparison = StatementComparison.of(before, after);
    this.losses =
        Stream.of(before.loss(), after.loss()).flatMap(loss -> loss.stream()).distinct().toList();
  }

  Outcome outcome() {
    Judgement judgement = new Judgement();
    losses.forEach(judgement::broken);
    comparison.pairs().forEach(pair -> judge(pair, judgement));
    long compared = comparison.pairs().stream().filter(Pair::isFrequent).count();
    if (compared == 0 && losses.isEmpty()) {
      judgement.vacuous(
          "no statement was run at least 10 times on both sides: let more requests come, under"
              + " \"traffic rate\" in the spec file");
    }
    judgement.observed("statements", statements());
    if (!unmatched().isEmpty()) {
      judgement.observed("statements on one side only", String.join("\n", unmatched()));
    }
    String claim =
        "%s at most %s longer than before the phase%s"
            .formatted(
                compared == 1 ? "1 statement takes" : compared + " statements take",
                atMost,
                notCompared());
    return Told.instead(judgement.outcome(claim), told);
  }

  private void judge(Pair pair, Judgement judgement) {
    if (!pair.isSlower(atMost.ratio(), FLOOR)) {
      return;
    }
    String text =
        "a statement of role %s takes longer than before the phase: %s"
            .formatted(pair.role(), pair.after().onOneLine());
    String actual =
        String.format(
            Locale.ROOT, "%.0f%%", (pair.after().mean() / pair.before().mean() - 1) * 100);
    judgement.found(new Finding(text, atMost.toString().substring(1), actual));
    told.add(
        "%s (%s, was %s: +%s)"
            .formatted(
                text,
                milliseconds(pair.after().mean()),
                milliseconds(pair.before().mean()),
                actual));
  }

  private Grid statements() {
    return new Grid(
        List.of("statement", "role", "calls before", "calls now", "mean before", "mean now"),
        comparison.pairs().stream()
            .map(
                pair ->
                    List.of(
                        pair.after().onOneLine(),
                        pair.role(),
                        Long.toString(pair.before().calls()),
                        Long.toString(pair.after().calls()),
                        milliseconds(pair.before().mean()),
                        milliseconds(pair.after().mean())))
            .toList());
  }

  private List<String> unmatched() {
    return Stream.concat(
            comparison.onlyBefore().stream().map(one -> line("before only", one)),
            comparison.onlyAfter().stream().map(one -> line("now only", one)))
        .toList();
  }

  private static String line(String side, Single single) {
    return "%s: %s, role %s: %s"
        .formatted(
            side,
            Count.of(single.count().calls(), "call"),
            single.key().role(),
            single.count().onOneLine());
  }

  private String notCompared() {
    int singles = unmatched().size();
    return singles == 0
        ? ""
        : "; %s on one side only not compared".formatted(Count.of(singles, "statement"));
  }

  private static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%.2f ms", time);
  }
}
