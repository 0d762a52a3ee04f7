package dev.gonogo.engine.check;

import java.util.Map;

/**
 * A set of checks, found by {@link java.util.ServiceLoader}.
 *
 * <p>This is how a check is added: a record that implements one of the kinds of {@link Check}, and
 * its word here.
 */
public interface CheckFamily {

  /** The checks by the word that binds them in a spec file: lower case, spaces. */
  Map<String, Class<? extends Check>> checks();
}
