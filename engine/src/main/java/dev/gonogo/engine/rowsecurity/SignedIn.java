package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Actors who share the sessions of a pool: the same role, told apart by what the same settings
 * hold.
 *
 * @param role who logs in
 * @param settings the names of the settings
 * @param actors the names of the actors
 */
record SignedIn(String role, List<String> settings, List<String> actors) {

  SignedIn {
    settings = List.copyOf(settings);
    actors = List.copyOf(actors);
  }

  /** Those of these actors who have settings. */
  static List<SignedIn> of(Collection<String> actors, Application application) {
    Map<SignedIn, List<String>> together = new LinkedHashMap<>();
    for (String actor : actors) {
      List<String> names = List.copyOf(settings(actor, application).keySet());
      if (!names.isEmpty()) {
        SignedIn key = new SignedIn(application.actor(actor).role(), names, List.of());
        together.computeIfAbsent(key, one -> new ArrayList<>()).add(actor);
      }
    }
    return together.entrySet().stream()
        .map(one -> new SignedIn(one.getKey().role(), one.getKey().settings(), one.getValue()))
        .toList();
  }

  /** What an actor sets that the application has named: PostgreSQL's own names have no dot. */
  static Map<String, String> settings(String actor, Application application) {
    Map<String, String> own = new LinkedHashMap<>(application.actor(actor).settings());
    own.keySet().removeIf(name -> !name.contains("."));
    return own;
  }

  /** What the settings hold in a state. */
  Map<String, String> in(SessionState state, Application application) {
    String first = actors.get(0);
    Optional<String> me = Optional.ofNullable(application.me().get(first));
    return state.of(settings(first, application), me);
  }

  /** For people: {@code app_user with app.me empty}. */
  String in(SessionState state) {
    return "%s with %s %s".formatted(role, String.join(", ", settings), state);
  }
}
