package dev.gonogo.engine.rollback;

import dev.gonogo.engine.migration.Migration;

/**
 * One script or program of a deployment.
 *
 * @param step the step of its phase, such as a table; empty where the phase has none
 * @param migration what is deployed
 */
public record DeployedMigration(String step, Migration migration) {}
