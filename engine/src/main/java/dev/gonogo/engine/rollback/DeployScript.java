package dev.gonogo.engine.rollback;

/**
 * One script of a deployment.
 *
 * @param step the step of its phase, such as a table; empty where the phase has none
 * @param file relative to the checklist's folder
 */
public record DeployScript(String step, String file) {}
