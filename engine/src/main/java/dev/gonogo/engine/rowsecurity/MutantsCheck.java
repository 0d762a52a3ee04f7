package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.LinesAskedAgain;
import dev.gonogo.engine.check.NoticingCheck;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Doc(
    "Would this checklist notice? On a copy, one policy, flag or grant at a time is made wrong, and"
        + " the lines that are checked in the same state are asked again; what no line notices is"
        + " found. A sample, or every one with `gonogo.sample=all`.")
record MutantsCheck(
    @Doc("Tables of `visible rows` with row level security, or `all` of them.") List<String> tables,
    @Doc("How many are tried where not every one is.") @Default("8") int sample)
    implements NoticingCheck {

  MutantsCheck {
    tables = DeclaredSelection.requireSome(tables);
    if (sample < 1) {
      throw new IllegalArgumentException("try at least 1 mutant");
    }
  }

  @Shorthand
  static MutantsCheck of(List<String> tables) {
    return new MutantsCheck(tables, 8);
  }

  @Override
  public List<String> visibleRows() {
    return tables;
  }

  @Override
  public Outcome check(LinesAskedAgain lines, Application application) {
    Judgement judgement = new Judgement();
    List<Mutant> all = mutants(lines.catalog(), application);
    List<Mutant> tried = sampled(all, lines);
    if (tried.isEmpty()) {
      judgement.vacuous(
          "no table of %s has row level security, so there is nothing to get wrong"
              .formatted(String.join(", ", tables)));
      return judgement.outcome("");
    }
    Noticing noticing = new Noticing(lines, new ConcernedRows(application, lines.catalog()));
    List<List<String>> table = new ArrayList<>();
    for (Mutant mutant : tried) {
      String noticed = noticing.by(mutant);
      table.add(List.of(mutant.name(), noticed));
      if (noticed.equals(Noticing.NOBODY)) {
        judgement.found("no line of this checklist would notice if " + mutant.name());
      }
    }
    judgement.observed(
        "%d of %s, seed %d"
            .formatted(tried.size(), Count.of(all.size(), "mutant"), lines.sampling().seed()),
        new Grid(List.of("if", "noticed by"), table));
    return judgement.outcome(
        "the checklist notices every one of " + Count.of(tried.size(), "mutant"));
  }

  private List<Mutant> mutants(Catalog catalog, Application application) {
    Set<String> roles =
        application.actors().values().stream()
            .map(Actor::role)
            .collect(Collectors.toCollection(TreeSet::new));
    return DeclaredSelection.of(tables, application).stream()
        .filter(rows -> AskedRows.isTable(rows, catalog))
        .flatMap(rows -> catalog.table(QualifiedName.parse(rows.name())).stream())
        .filter(Table::rowSecurity)
        .flatMap(table -> Mutants.of(table, catalog, roles).stream())
        .toList();
  }

  private List<Mutant> sampled(List<Mutant> all, LinesAskedAgain lines) {
    if (lines.sampling().all()) {
      return all;
    }
    List<Mutant> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(lines.sampling().seed()));
    List<Mutant> picked = shuffled.subList(0, Math.min(sample, shuffled.size()));
    return all.stream().filter(picked::contains).toList();
  }
}
