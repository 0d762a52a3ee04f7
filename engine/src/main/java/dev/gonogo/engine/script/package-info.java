/**
 * Scripts as psql would run them: read, told statement by statement, and executed in a session that
 * somebody else has opened.
 */
@NullMarked
package dev.gonogo.engine.script;

import org.jspecify.annotations.NullMarked;
