package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.LoginSession;
import dev.gonogo.engine.database.Trial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sessions of one role see whose settings say nothing true: a line for each state. */
final class SessionStates {
  private final Map<AskedRows, DeclaredRows> tables;
  private final Application application;
  private final Trial trial;
  private final Judgement judgement;

  SessionStates(
      Map<AskedRows, DeclaredRows> tables,
      Application application,
      Trial trial,
      Judgement judgement) {
    this.tables = tables;
    this.application = application;
    this.trial = trial;
    this.judgement = judgement;
  }

  /** Tries every state, each in a session of its own. */
  List<List<String>> lines(SignedIn group) {
    Map<SessionState, List<SeenRows>> states = new EnumMap<>(SessionState.class);
    List<List<String>> lines = new ArrayList<>();
    for (SessionState state : SessionState.values()) {
      List<SeenRows> seen = trial.loggedIn(group.role(), session -> seen(group, state, session));
      states.put(state, seen);
      List<String> cells = new ArrayList<>(List.of(group.in(state)));
      seen.forEach(one -> cells.add(one.toString()));
      lines.add(cells);
    }
    states.keySet().retainAll(Set.of(SessionState.NEVER_MADE, SessionState.EMPTY));
    lines.addAll(
        trial.loggedIn(
            group.role(),
            session ->
                new SharedSession(group, tables.keySet(), application, session, judgement)
                    .lines(states)));
    return lines;
  }

  private List<SeenRows> seen(SignedIn group, SessionState state, LoginSession session) {
    StateRows rows =
        new StateRows(
            group.in(state),
            state.mayFail(),
            group.in(state, application),
            session,
            trial,
            judgement);
    List<SeenRows> seen = new ArrayList<>();
    tables.forEach(
        (asked, declared) ->
            seen.add(
                rows.compare(asked, new StrangersRows(declared, group, application).in(state))));
    return seen;
  }
}
