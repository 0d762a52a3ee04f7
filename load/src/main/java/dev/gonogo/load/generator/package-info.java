/**
 * Load as others start it: in JVMs of its own, which Gatling has for itself, and which end when
 * this one does.
 */
@NullMarked
package dev.gonogo.load.generator;

import org.jspecify.annotations.NullMarked;
