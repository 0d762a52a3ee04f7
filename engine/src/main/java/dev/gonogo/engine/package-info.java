/**
 * What JUnit and users see: the TestEngine, its descriptors without logic, and the settings.
 *
 * <p>Everything that decides anything lives in the rooms below; this one only translates between
 * them and the JUnit Platform.
 */
@NullMarked
package dev.gonogo.engine;

import org.jspecify.annotations.NullMarked;
