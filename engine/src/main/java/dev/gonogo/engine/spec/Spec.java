package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Rate;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The spec file of one checklist.
 *
 * @param document the file of the Markdown document, relative to the spec file
 * @param staging the server to rehearse on
 * @param services what runs in containers beside the database, by name
 * @param actors who asks, by name
 * @param queries files of the application's queries, by name
 * @param traffic what the application does, by name, in the order in which a rehearsal does it
 * @param trafficRate how often the application does any of it, where a check does not say
 * @param visibleRows who sees which rows, by table, view or query
 * @param changeableRows who may change which rows, by table
 * @param volatileColumns columns, by table, whose values differ from one time to the next
 * @param phases what is deployed, by the headings of the document, in order
 * @param items what verifies which line: heading, then line, then checks
 * @param accept findings that are accepted
 * @param deployment when production is to be deployed
 * @param sign who signs what nobody can execute: role to headings and lines
 * @param signWithContent headings and lines whose signatures are of the files as they are now
 * @param due how long after the deployment the lines under a heading, or a line, count
 * @param whenRolledBack headings and lines that speak of the state after a rollback
 * @param production how production is verified
 */
@Doc("The spec file of one checklist, `<name>.spec.yaml`: binds the document's lines to checks.")
public record Spec(
    @Doc("The Markdown document, beside this file.") Text document,
    @Doc("The server that the deployment is rehearsed on.") StagingServer staging,
    @Doc(
            "What runs in containers beside the database, by name (letters, digits and `-`): a"
                + " cache, a mail server, the application. They share a network, in which each is"
                + " called by its name and the database `database`.")
        Map<Text, Service> services,
    @Doc("Who asks, by name: used by traffic and by checks.") Map<String, DeclaredActor> actors,
    @Doc("Files of the application's queries, by name: used by traffic and by checks.")
        Map<String, Text> queries,
    @Doc(
            "What the application does, by name: run, in this order, on what was deployed and on a"
                + " copy without the deployment, before each way back.")
        Map<String, Transaction> traffic,
    @Doc(
            "How many transactions there are under load, all together, where a check does not say"
                + " otherwise, such as `100/s`; 20/s unless it is written.")
        Optional<Rate> trafficRate,
    @Doc(
            "Who sees which rows, by table, view or query (the name of one of `queries`): used by"
                + " the checks of row level security.")
        Map<Text, VisibleRows> visibleRows,
    @Doc(
            "Who may change which rows, by table, then actor; who is not written may change none."
                + " A condition, `all` or `none` alone stands for insert, update and delete.")
        Map<Text, Map<Text, ChangeableRows>> changeableRows,
    @Doc(
            "Columns, by table, whose values differ from one time to the next, such as the default"
                + " `now()`; of these only whether they are null is compared after a rollback.")
        Map<String, List<String>> volatileColumns,
    @Doc(
            "What is deployed, in order: a heading of the document (a unique beginning is enough; of"
                + " several headings with one text, the second is written with ` #2`), then its"
                + " scripts.")
        Map<Text, Phase> phases,
    @Doc(
            "What verifies a line: a heading of the document (written as under `phases`), then"
                + " the whole line (emphasis, backticks, emoji and a trailing colon do not count; a"
                + " text that occurs again under its heading is written with ` #2`), then one or"
                + " more checks.")
        Map<Text, Map<Text, ItemBody>> items,
    @Doc("Findings that a named person accepts, such as a change that cannot be rolled back.")
        List<Acceptance> accept,
    @Doc("When production is to be deployed, with its offset, such as `2026-12-06T02:00+09:00`.")
        Optional<OffsetDateTime> deployment,
    @Doc(
            "Who signs what cannot be executed: a role, then headings (every line under them that"
                + " has no check, and every one whose check is blocked here) or single lines (also"
                + " those that have checks).")
        Map<String, List<Text>> sign,
    @Doc(
            "Headings or lines whose signatures are of the files as they are: void as soon as any"
                + " file of the checklist changes, such as those of a review.")
        List<Text> signWithContent,
    @Doc(
            "How long after the deployment the lines under a heading, or a single line, count:"
                + " before, they are not due.")
        Map<Text, Duration> due,
    @Doc(
            "Headings or lines that speak of the rolled-back state: checked when their phase, or"
                + " else everything, was rolled back.")
        List<Text> whenRolledBack,
    @Doc("How production is verified; it is only read.") Optional<Production> production) {

  /** Checks the shares of the traffic, and copies the collections, which stay in their order. */
  public Spec {
    Shares.check(traffic);
    if (!due.isEmpty() && deployment.isEmpty()) {
      throw new IllegalArgumentException(
          "\"due\" counts from the deployment, but when that is is not said. Write"
              + " \"deployment: 2026-12-06T02:00+09:00\"");
    }
    services = inOrder(services);
    actors = inOrder(actors);
    queries = inOrder(queries);
    traffic = inOrder(traffic);
    visibleRows = inOrder(visibleRows);
    changeableRows = inOrder(changeableRows);
    volatileColumns = inOrder(volatileColumns);
    accept = List.copyOf(accept);
    phases = inOrder(phases);
    items = inOrder(items);
    sign = inOrder(sign);
    signWithContent = List.copyOf(signWithContent);
    due = inOrder(due);
    whenRolledBack = List.copyOf(whenRolledBack);
  }

  /** The same on another major version of PostgreSQL, 14 to 18. */
  public Spec onPostgres(int major) {
    return new Spec(
        document,
        staging.onPostgres(major),
        services,
        actors,
        queries,
        traffic,
        trafficRate,
        visibleRows,
        changeableRows,
        volatileColumns,
        phases,
        items,
        accept,
        deployment,
        sign,
        signWithContent,
        due,
        whenRolledBack,
        production);
  }

  /** The actors as whom production is asked. */
  public Map<String, DeclaredActor> actorsOnProduction() {
    Map<String, DeclaredActor> asked = new LinkedHashMap<>(actors);
    asked.values().removeIf(DeclaredActor::onlyRehearsed);
    return asked;
  }

  /** How production is verified, whether or not that is written. */
  public Production onProduction() {
    return production.orElse(Production.USUAL);
  }

  /** The actor of a transaction. */
  public DeclaredActor actor(Transaction transaction) {
    return declared(actors, transaction.actor());
  }

  /** The script of a transaction: its own file, or that of the query that it is. */
  public String script(Transaction transaction) {
    return transaction
        .file()
        .or(() -> transaction.query().map(query -> declared(queries, query)))
        .map(Text::value)
        .orElseThrow();
  }

  /** How often each transaction of the traffic occurs, in relation to the others. */
  public Map<String, Integer> trafficWeights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    traffic.forEach(
        (name, transaction) ->
            weights.put(name, transaction.share().map(Share::thousandths).orElse(1)));
    return weights;
  }

  /** How many transactions there are in a second, where a check does not say otherwise. */
  public double transactionsPerSecond() {
    return trafficRate.orElse(Rate.of("20/s")).perSecond();
  }

  /** The scripts of all traffic. */
  public List<String> trafficScripts() {
    return traffic.values().stream().map(this::script).toList();
  }

  /** The scripts that make the state before the deployment with fewer rows; empty for none. */
  public List<String> reducedSetup() {
    return staging.reducedSetup().stream().map(Text::value).toList();
  }

  /** The services, by name. */
  public Map<String, Service> servicesByName() {
    Map<String, Service> named = new LinkedHashMap<>();
    services.forEach((name, service) -> named.put(name.value(), service));
    return named;
  }

  /** The files of the queries, by name. */
  public Map<String, String> queryFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    queries.forEach((name, file) -> files.put(name, file.value()));
    return files;
  }

  private static <T> T declared(Map<String, T> all, Text name) {
    T found = all.get(name.value());
    if (found == null) {
      throw new IllegalStateException("\"%s\" is not declared".formatted(name));
    }
    return found;
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> written) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }
}
