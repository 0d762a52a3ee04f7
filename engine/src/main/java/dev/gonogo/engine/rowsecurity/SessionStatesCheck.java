package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.TrialCheck;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Doc(
    "A session whose settings say nothing true sees no row too many: each role that actors with"
        + " settings have logs in, and asks where the settings were never made, are empty, of the"
        + " wrong type, or of an unknown user; and a transaction leaves nothing of its user to the"
        + " next one of the same session. What may be seen is what `visible rows` says of actors of"
        + " the same role without settings, nothing where there is none; an unknown user may also"
        + " see what the conditions that name `:me` say of a stranger, or what all actors of the"
        + " role see alike.")
record SessionStatesCheck(
    @Doc("Entries of `visible rows`, or `all` of them.") List<String> tables,
    @Doc("Only the settings of these actors; absent, of every one.") List<String> actors)
    implements TrialCheck {

  SessionStatesCheck {
    tables = DeclaredSelection.requireSome(tables);
    actors = List.copyOf(actors);
  }

  @Shorthand
  static SessionStatesCheck of(List<String> tables) {
    return new SessionStatesCheck(tables, List.of());
  }

  @Override
  public List<String> visibleRows() {
    return tables;
  }

  @Override
  public Optional<Check> limitedTo(Set<String> rows) {
    return DeclaredSelection.limited(tables, rows)
        .map(some -> new SessionStatesCheck(some, actors));
  }

  @Override
  public Outcome check(Trial trial, Application application) {
    Judgement judgement = new Judgement();
    Map<AskedRows, DeclaredRows> asked = new LinkedHashMap<>();
    for (DeclaredRows rows : DeclaredSelection.of(tables, application)) {
      AskedRows.of(rows, trial.catalog(), judgement).ifPresent(one -> asked.put(one, rows));
    }
    List<SignedIn> groups = SignedIn.of(actors(asked.values()), application);
    if (groups.isEmpty() && !asked.isEmpty()) {
      judgement.vacuous(
          "no actor has settings such as app.user_id, so there is no state of them to try");
    }
    SessionStates states = new SessionStates(asked, application, trial, judgement);
    List<List<String>> lines = new ArrayList<>();
    groups.stream()
        .filter(group -> canLogIn(group.role(), trial, judgement))
        .forEach(group -> lines.addAll(states.lines(group)));
    List<String> columns = new ArrayList<>(List.of("rows seen by"));
    asked.keySet().forEach(rows -> columns.add(rows.name()));
    judgement.observed("what is seen in which state", new Grid(columns, lines));
    return judgement.outcome(
        "without settings that are true nobody sees a row too many, and no transaction leaves anything to the next");
  }

  private Collection<String> actors(Collection<DeclaredRows> declared) {
    return actors.isEmpty()
        ? declared.stream().flatMap(rows -> rows.visible().keySet().stream()).distinct().toList()
        : actors;
  }

  private static boolean canLogIn(String role, Trial trial, Judgement judgement) {
    Optional<Role> found = trial.catalog().role(role);
    if (found.isEmpty()) {
      judgement.found("role %s is missing".formatted(role));
    } else if (!found.get().canLogin()) {
      judgement.blocked(
          "%s may not log in, so none of its sessions can be tried. Let actors name the role that the application logs in as"
              .formatted(role));
    }
    return found.filter(Role::canLogin).isPresent();
  }
}
