package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * The server that the run works on.
 *
 * @param description what it is for people, such as {@code embedded PostgreSQL 17.11 (as user
 *     postgres)}
 * @param version the version as the server says it
 * @param systemIdentifier the identifier of its cluster; shared by copies of a data directory
 */
public record ServerFound(String description, String version, String systemIdentifier)
    implements EvidenceRecord {

  /** Checks the components. */
  public ServerFound {
    requireNonNull(description, "description");
    requireNonNull(version, "version");
    requireNonNull(systemIdentifier, "systemIdentifier");
  }
}
