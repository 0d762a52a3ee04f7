package dev.gonogo.engine.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges, before a query is planned, what it can come to call.
 *
 * <p>Planning already runs functions, with EXPLAIN too (PostgreSQL manual: Function Volatility
 * Categories), so a query is read by its tokens and not by asking the server what it would do.
 * Functions count wherever they are, so that neither a search path nor who asks matters.
 *
 * @param major the server's
 * @param refused functions of PostgreSQL's own that this server has and that are not allowed
 * @param written functions of the database that may do anything
 * @param hidden what comes to call functions of PostgreSQL's own that are refused
 */
public record Guard(
    int major, Set<String> refused, List<VolatileFunction> written, List<HiddenCall> hidden) {

  /** What holds passwords, the server's or somebody's; a monitoring role may read most of them. */
  private static final Set<String> SECRETS =
      Set.of(
          "pg_authid",
          "pg_shadow",
          "pg_user_mapping",
          "pg_user_mappings",
          "pg_subscription",
          "pg_file_settings");

  /** Copies the collections. */
  public Guard {
    refused = Set.copyOf(refused);
    written = List.copyOf(written);
    hidden = List.copyOf(hidden);
  }

  /**
   * Lets a query pass that only reads, as far as can be told before it runs.
   *
   * @throws dev.gonogo.engine.sql.QueryException where it can come to call what may do something
   *     else, or reads what holds passwords
   */
  public void admit(SingleQuery query) {
    refusal(query.calls())
        .ifPresent(
            reason -> {
              throw query.refusal("a query of a check may not " + reason);
            });
  }

  private Optional<String> refusal(Calls calls) {
    return Stream.of(secrets(calls), builtIn(calls), written(calls), hidden(calls))
        .flatMap(Collection::stream)
        .findFirst();
  }

  private static List<String> secrets(Calls calls) {
    return calls.names().stream()
        .filter(SECRETS::contains)
        .map("read %s, where passwords stand"::formatted)
        .toList();
  }

  private List<String> builtIn(Calls calls) {
    return Stream.concat(
            calls.functions().stream()
                .filter(Calls.QualifiedName::mayBeBuiltIn)
                .map(Calls.QualifiedName::name),
            calls.attributes().stream())
        .filter(refused::contains)
        .map(name -> "call %s, which %s".formatted(name, BuiltInFunctions.reason(major, name)))
        .toList();
  }

  private List<String> written(Calls calls) {
    return written.stream()
        .filter(function -> function.isAmong(calls))
        .map(
            "call %s, which is VOLATILE and so may write: declare it STABLE where it only reads"
                ::formatted)
        .toList();
  }

  private List<String> hidden(Calls calls) {
    return hidden.stream()
        .filter(call -> call.isBehind(calls))
        .map(
            call ->
                "come to the %s: it calls %s, which %s"
                    .formatted(
                        call.through(),
                        call.function(),
                        BuiltInFunctions.reason(major, call.function())))
        .toList();
  }
}
