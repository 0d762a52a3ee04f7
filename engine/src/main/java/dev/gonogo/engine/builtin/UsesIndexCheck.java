package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.PlanRequest;
import dev.gonogo.engine.database.QueryPlan;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@Doc("The planner takes an index for a query of the application; the query is not run.")
record UsesIndexCheck(
    @Doc("Name of a query under `queries`; or use `sql` or `file`.") Optional<String> query,
    @Doc("The query, with `$1`, `$2` … where it has parameters.") Optional<String> sql,
    @Doc("The file that holds the query.") Optional<String> file,
    @Doc("Name of the actor under `actors` that asks; the login where absent.") Optional<String> as,
    @Doc("One value for each parameter of the query.") List<QueryParameter> parameters,
    @Doc("Names of indexes, each of which must be used.") List<String> index,
    @Doc("Names of indexes, one of which must be used.") List<String> anyOf,
    @Doc("How much the indexes are worth to the query.") @Default("chosen") IndexUse is,
    @Doc("The most rows that may be read from a table from end to end.")
        Optional<Long> noSequentialScanOver,
    @Doc("Which plans; `custom` where there are no parameters, else both.") List<PlanKind> plans)
    implements ReadOnlyCheck {

  UsesIndexCheck {
    source(query, sql, file);
    if (index.isEmpty() && anyOf.isEmpty() && noSequentialScanOver.isEmpty()) {
      throw new IllegalArgumentException(
          "name an index under \"index\" or \"any of\", or write \"no sequential scan over\"");
    }
    Stream.concat(index.stream(), anyOf.stream()).forEach(QualifiedName::parse);
    if (noSequentialScanOver.filter(rows -> rows < 0).isPresent()) {
      throw new IllegalArgumentException("\"no sequential scan over\" is a number of rows, from 0");
    }
    parameters = List.copyOf(parameters);
  }

  private static QuerySource source(
      Optional<String> query, Optional<String> sql, Optional<String> file) {
    return new QuerySource(query, sql, file);
  }

  @Override
  public List<String> files() {
    return source(query, sql, file).files();
  }

  @Override
  public List<String> queries() {
    return source(query, sql, file).queries();
  }

  @Override
  public List<String> actors() {
    return as.stream().toList();
  }

  @Override
  public List<String> askedByReader(Application application) throws IOException {
    return as.isPresent() ? List.of() : List.of(source(query, sql, file).text(application));
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) throws IOException {
    Judgement judgement = new Judgement();
    Catalog catalog = database.catalog();
    List<IndexClaim> claims = claims(catalog, judgement);
    if (!judgement.hasFindings()) {
      String text = source(query, sql, file).text(application);
      for (PlanKind kind : kinds()) {
        judge(kind, request(text, kind, application), claims, database, judgement);
      }
    }
    return judgement.outcome(claim());
  }

  private Set<PlanKind> kinds() {
    if (!plans.isEmpty()) {
      return EnumSet.copyOf(plans);
    }
    return parameters.isEmpty() ? EnumSet.of(PlanKind.CUSTOM) : EnumSet.allOf(PlanKind.class);
  }

  private PlanRequest request(String text, PlanKind kind, Application application) {
    return new PlanRequest(
        text,
        parameters.stream().map(QueryParameter::parameter).toList(),
        as.map(application::actor),
        kind == PlanKind.GENERIC,
        true);
  }

  private void judge(
      PlanKind kind,
      PlanRequest request,
      List<IndexClaim> claims,
      ReadOnlyDatabase database,
      Judgement judgement) {
    QueryPlan chosen = observed(kind + " plan", request, database, judgement);
    noSequentialScanOver.ifPresent(
        rows -> new SequentialScanLimit(rows).judge(kind, chosen, database.catalog(), judgement));
    if (is == IndexUse.CHOSEN) {
      claims.forEach(claim -> claim.judgeChosen(kind, chosen, judgement));
    } else if (!claims.isEmpty()) {
      QueryPlan forced =
          observed(
              kind + " plan with enable_seqscan off",
              request.withoutSequentialScans(),
              database,
              judgement);
      claims.forEach(claim -> claim.judgeServing(kind, forced, judgement));
    }
  }

  private static QueryPlan observed(
      String name, PlanRequest request, ReadOnlyDatabase database, Judgement judgement) {
    QueryPlan plan = database.plan(request);
    judgement.observed(name, plan.text());
    return plan;
  }

  private List<IndexClaim> claims(Catalog catalog, Judgement judgement) {
    List<IndexClaim> claims = new ArrayList<>();
    for (String name : index) {
      claims.add(new IndexClaim(usable(List.of(name), catalog, judgement), catalog));
    }
    if (!anyOf.isEmpty()) {
      claims.add(new IndexClaim(usable(anyOf, catalog, judgement), catalog));
    }
    return claims;
  }

  private static List<Index> usable(List<String> names, Catalog catalog, Judgement judgement) {
    List<Index> indexes = new ArrayList<>();
    for (String name : names) {
      Optional<Index> found = catalog.index(QualifiedName.parse(name));
      found.ifPresentOrElse(
          indexes::add,
          () -> judgement.found("index " + QualifiedName.parse(name) + " is missing"));
      found
          .filter(index -> !index.usable())
          .ifPresent(index -> judgement.found(UnusableIndex.finding(catalog, index)));
    }
    return indexes;
  }

  private String claim() {
    List<String> claims = new ArrayList<>();
    if (!index.isEmpty()) {
      claims.add("%s: %s".formatted(is, String.join(", ", index)));
    }
    if (!anyOf.isEmpty()) {
      claims.add("%s: one of %s".formatted(is, String.join(", ", anyOf)));
    }
    noSequentialScanOver.ifPresent(
        rows -> claims.add(String.format(Locale.ROOT, "no sequential scan over %,d rows", rows)));
    List<String> names = kinds().stream().map(PlanKind::toString).toList();
    return "%s (%s plan)".formatted(String.join("; ", claims), String.join(" and ", names));
  }
}
