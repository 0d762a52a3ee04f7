/**
 * What users would see of a deployment: the application's traffic beside it, every statement of the
 * scripts, and who waited for whom meanwhile.
 *
 * <p>{@code DowntimeWitness} watches and gathers; {@code Seen} is what it has gathered, without a
 * server; {@code Blame} says which statement made whom wait, {@code Verdict} what that means. No
 * other room uses this one.
 */
@NullMarked
package dev.gonogo.load.downtime;

import org.jspecify.annotations.NullMarked;
