package dev.gonogo.engine.plan;

/**
 * A phase of the deployment, between two states.
 *
 * @param title its heading
 * @param before the state before it is deployed
 * @param after the state after all of it was deployed
 */
public record PhaseSpan(String title, Moment.Deployed before, Moment.Deployed after) {}
