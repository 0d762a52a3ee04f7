package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import java.util.Locale;

/** Where a staging server runs. */
public enum Place {
  @Doc(
      "In a container where a container engine answers and has the image or can pull it, else embedded.")
  AUTO,
  @Doc("In a container: without an engine there is no rehearsal.")
  CONTAINER,
  @Doc("On the machine of the build, from the binaries on the class path.")
  EMBEDDED,
  @Doc(
      "On a server that is there already, named by the environment variable GONOGO_STAGING_URL: the run creates databases and roles there, and drops them.")
  EXISTING;

  /** As a spec file writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
