package dev.gonogo.engine.rowsecurity;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.LoginSession;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.sql.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One session that many users share, one transaction after the other: what does one leave? */
final class SharedSession {
  private final SignedIn group;
  private final Collection<AskedRows> tables;
  private final Application application;
  private final LoginSession session;
  private final Judgement judgement;

  SharedSession(
      SignedIn group,
      Collection<AskedRows> tables,
      Application application,
      LoginSession session,
      Judgement judgement) {
    this.group = group;
    this.tables = tables;
    this.application = application;
    this.session = session;
    this.judgement = judgement;
  }

  /** Asks as an actor, then as nobody; the lines say what each transaction saw. */
  List<List<String>> lines(Map<SessionState, List<SeenRows>> inNewSession) {
    List<@Nullable String> before = settings();
    for (String actor : group.actors()) {
      List<SeenRows> seen = ask(application.actor(actor).settings());
      if (seen.stream().anyMatch(one -> one.totals().count() > 0)) {
        List<SeenRows> after = ask(Map.of());
        String who = group.role() + " after a transaction of " + actor;
        leftInSettings(who, before);
        leftInRows(who, after, inNewSession);
        return List.of(line(group.role() + " as " + actor, seen), line(who, after));
      }
    }
    judgement.vacuous(
        "with the settings of %s %s sees no row either, so that none is seen without them says nothing. Add a row that somebody sees in \"setup\""
            .formatted(String.join(", ", group.actors()), group.role()));
    return List.of();
  }

  private void leftInSettings(String who, List<@Nullable String> before) {
    List<@Nullable String> after = settings();
    if (!Optional.ofNullable(after.get(0)).equals(Optional.ofNullable(before.get(0)))) {
      judgement.found("%s has another role".formatted(who));
    }
    for (int i = 0; i < group.settings().size(); i++) {
      if (!String.valueOf(after.get(i + 1)).equals(String.valueOf(before.get(i + 1)))) {
        judgement.found("%s still has a value in %s".formatted(who, group.settings().get(i)));
      }
    }
  }

  /** The role, then what each setting holds; one that was made and is over is empty, not absent. */
  private List<@Nullable String> settings() {
    String values =
        group.settings().stream()
            .map(name -> ", coalesce(current_setting(%s, true), '')".formatted(Literal.of(name)))
            .collect(joining());
    return session.query("select current_user" + values, Map.of()).rows().get(0);
  }

  private void leftInRows(
      String who, List<SeenRows> after, Map<SessionState, List<SeenRows>> inNewSession) {
    int number = 0;
    for (AskedRows table : tables) {
      SeenRows now = after.get(number);
      int index = number;
      List<SeenRows> fresh = inNewSession.values().stream().map(all -> all.get(index)).toList();
      boolean known =
          fresh.stream()
              .anyMatch(
                  one ->
                      one.totals().equals(now.totals())
                          && one.error().isPresent() == now.error().isPresent());
      if (!known) {
        judgement.found(
            "%s sees other rows of %s than in a new session: %s, not %s"
                .formatted(
                    who,
                    table.name(),
                    now.error().map(String::valueOf).orElse(Count.of(now.totals().count(), "row")),
                    fresh.get(0)));
      }
      number++;
    }
  }

  private List<SeenRows> ask(Map<String, String> settings) {
    List<SeenRows> seen = new ArrayList<>();
    tables.forEach(table -> seen.add(SeenRows.ask(new RowQueries(table), session, settings)));
    return seen;
  }

  private static List<String> line(String name, List<SeenRows> seen) {
    List<String> cells = new ArrayList<>(List.of(name));
    seen.forEach(one -> cells.add(one.toString()));
    return cells;
  }
}
