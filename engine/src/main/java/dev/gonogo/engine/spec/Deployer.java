package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import java.util.List;

/**
 * The role that deploys.
 *
 * @param role its name
 * @param attributes its attributes, as CREATE ROLE takes them
 */
@Doc("The role that deploys: as powerful as on production, and not more.")
public record Deployer(
    @Doc("Its name.") String role,
    @Doc("Its attributes, as CREATE ROLE takes them, such as `CREATEROLE`.")
        List<Attribute> attributes) {

  /** An attribute of a role. */
  public enum Attribute {
    /** May create roles. */
    CREATEROLE,
    /** May create databases. */
    CREATEDB,
    /** Bypasses row level security. */
    BYPASSRLS,
    /** May replicate. */
    REPLICATION,
    /** May do everything; only where production's deployer may, too. */
    SUPERUSER
  }
}
