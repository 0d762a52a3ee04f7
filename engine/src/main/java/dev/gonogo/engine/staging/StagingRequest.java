package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The staging server that a spec file asks for.
 *
 * @param major PostgreSQL's major version, 14 or newer
 * @param where where it runs, unless the settings say otherwise
 * @param image the image of a container; empty for the official one of this major version
 * @param setup what will be run on it before anything else, as a hash; empty where its result is
 *     not to be kept for later runs
 * @param extensions extensions that the database has from the beginning
 * @param parameters server parameters by name, written to postgresql.conf after Gonogo's own
 * @param deployRole login role that owns the database and deploys to it
 * @param deployAttributes attributes of that role, of {@link #ATTRIBUTES} in upper case; a
 *     superuser only when {@code SUPERUSER} is among them
 * @param database name of the database, {@code staging} unless the spec file says otherwise
 */
public record StagingRequest(
    int major,
    Where where,
    Optional<String> image,
    Optional<String> setup,
    List<String> extensions,
    Map<String, String> parameters,
    String deployRole,
    List<String> deployAttributes,
    String database) {

  /** The role attributes that may be given (PostgreSQL manual: CREATE ROLE). */
  public static final Set<String> ATTRIBUTES =
      Set.of(
          "SUPERUSER",
          "CREATEDB",
          "CREATEROLE",
          "INHERIT",
          "NOINHERIT",
          "REPLICATION",
          "BYPASSRLS");

  /** The oldest major that staging can start. */
  public static final int OLDEST_MAJOR = 14;

  /**
   * Checks and copies the components.
   *
   * @throws StagingException naming the first component that cannot be used
   */
  public StagingRequest {
    if (major < OLDEST_MAJOR) {
      throw new StagingException(
          "staging on PostgreSQL %d: the oldest major that is supported is %d."
              .formatted(major, OLDEST_MAJOR));
    }
    requireName("role", deployRole);
    requireName("database", database);
    extensions = List.copyOf(extensions);
    parameters = copied(parameters);
    deployAttributes =
        deployAttributes.stream().map(attribute -> attribute.toUpperCase(Locale.ROOT)).toList();
    for (String attribute : deployAttributes) {
      if (!ATTRIBUTES.contains(attribute)) {
        throw new StagingException(
            "attribute %s of role %s is not known; allowed are %s."
                .formatted(attribute, deployRole, new TreeSet<>(ATTRIBUTES)));
      }
    }
  }

  /** A server on this machine, or where the settings say, without extensions. */
  public StagingRequest(
      int major,
      Map<String, String> parameters,
      String deployRole,
      List<String> deployAttributes,
      String database) {
    this(
        major,
        Where.EMBEDDED,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        parameters,
        deployRole,
        deployAttributes,
        database);
  }

  /** A plain server of this major: role {@code deployer}, database {@code staging}. */
  public static StagingRequest of(int major) {
    return new StagingRequest(major, Map.of(), "deployer", List.of(), "staging");
  }

  private static void requireName(String what, String name) {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new StagingException(
          "the staging %s is named '%s': a name is a line of text.".formatted(what, name));
    }
  }

  private static Map<String, String> copied(Map<String, String> parameters) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
