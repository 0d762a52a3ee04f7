/**
 * Whether the login with which production is verified fits, and the SQL that makes one that does.
 *
 * <p>A pure function of the catalog that this login has read: nothing here asks a server.
 */
@NullMarked
package dev.gonogo.engine.login;

import org.jspecify.annotations.NullMarked;
