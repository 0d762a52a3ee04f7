package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks: a database role and settings that hold for one transaction.
 *
 * @param role the role
 * @param formerly the role that does this actor's work where {@code role} does not exist yet
 * @param settings parameters by name; {@code :me} in a value stands for {@code me}
 * @param me who the actor is, in the application's own words
 * @param onlyRehearsed whether production is never asked as this actor
 */
@Doc("Who asks: a database role and settings that hold for one transaction.")
public record DeclaredActor(
    @Doc("The database role.") String role,
    @Doc(
            "The role that does this actor's work until the deployment has created `role`: what the"
                + " application logs in as today.")
        Optional<String> formerly,
    @Doc(
            "Settings local to each transaction, such as `app.current_user_id`; `:me` in a value"
                + " stands for `me`.")
        Map<String, String> settings,
    @Doc("Who the actor is, such as the id of a user: one text, or one for each target.")
        Optional<ByTarget> me,
    @Doc(
            "Whether it is asked in rehearsals only: a role that no login may become which verifies"
                + " production, such as the owner of the tables.")
        @Default("false")
        boolean onlyRehearsed) {

  private static final String ME = ":me";

  /** Checks the role and that {@code :me} is known, and copies the settings. */
  public DeclaredActor {
    if (role.isBlank()) {
      throw new IllegalArgumentException("an actor needs a role");
    }
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (me.isEmpty() && settings.values().stream().anyMatch(value -> value.contains(ME))) {
      throw new IllegalArgumentException(
          "a setting holds \":me\", but who that is is not said. Write \"me: <id>\" beside"
              + " \"settings\"");
    }
  }

  /** Who the actor is on staging; empty where that is not said. */
  public Optional<String> meOnStaging() {
    return me.map(ByTarget::staging);
  }

  /** What stands for who the actor is on production; empty where that is not said so. */
  public Optional<String> meOnProduction() {
    return me.flatMap(ByTarget::production);
  }

  /** The query that finds who the actor is on production; empty where there is none. */
  public Optional<String> pickOnProduction() {
    return me.flatMap(ByTarget::pick);
  }

  /** The settings as they are made where the actor is this one. */
  public Map<String, String> settingsOf(String somebody) {
    Map<String, String> made = new LinkedHashMap<>();
    settings.forEach((name, value) -> made.put(name, value.replace(ME, somebody)));
    return made;
  }

  /** The settings that say who the actor is, and nothing else. */
  public List<String> settingsOfMe() {
    return settings.entrySet().stream()
        .filter(setting -> setting.getValue().equals(ME))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The settings as they are made on staging. */
  public Map<String, String> settingsOnStaging() {
    return settingsOf(meOnStaging().orElse(""));
  }
}
