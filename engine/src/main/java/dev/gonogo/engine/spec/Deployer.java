package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The role that deploys.
 *
 * @param role its name
 * @param attributes its attributes in upper case, each one of {@link #ATTRIBUTES}, each once
 */
@Doc("The role that deploys: as powerful as on production, and not more.")
public record Deployer(
    @Doc("Its name.") String role,
    @Doc(
            "Its attributes, as CREATE ROLE takes them: `CREATEROLE`, `CREATEDB`, `BYPASSRLS`,"
                + " `REPLICATION`, `INHERIT`, `NOINHERIT`, and `SUPERUSER` only where production's"
                + " deployer is one.")
        List<String> attributes) {

  /** The attributes that a deployer can have (PostgreSQL manual, CREATE ROLE). */
  public static final List<String> ATTRIBUTES =
      List.of(
          "BYPASSRLS",
          "CREATEDB",
          "CREATEROLE",
          "INHERIT",
          "NOINHERIT",
          "REPLICATION",
          "SUPERUSER");

  /** Checks the name and the attributes, which CREATE ROLE takes once each. */
  public Deployer {
    if (role.isBlank()) {
      throw new IllegalArgumentException("the role that deploys needs a name");
    }
    attributes = attributes.stream().map(attribute -> attribute.toUpperCase(Locale.ROOT)).toList();
    Set<String> seen = new HashSet<>();
    for (String attribute : attributes) {
      if (!ATTRIBUTES.contains(attribute)) {
        throw new IllegalArgumentException(
            "\"%s\" is not an attribute of a role. Allowed: %s"
                .formatted(attribute, String.join(", ", ATTRIBUTES)));
      }
      if (!seen.add(attribute)) {
        throw new IllegalArgumentException(
            "attribute \"%s\" is written twice. Write it once".formatted(attribute));
      }
    }
    if (seen.containsAll(Set.of("INHERIT", "NOINHERIT"))) {
      throw new IllegalArgumentException(
          "INHERIT and NOINHERIT contradict each other. Write one of them");
    }
  }
}
