package dev.gonogo.engine.machine;

import java.util.Optional;

/**
 * How servers of somebody else are reached, as whoever starts the build has said it; never shown.
 *
 * @param staging URL of the server to rehearse on
 * @param stagingPassword the password, where the URL has none
 * @param production URL of production's server, which must be another one
 * @param productionPassword the password, where the URL has none
 */
public record ServerAccess(
    Optional<String> staging,
    Optional<String> stagingPassword,
    Optional<String> production,
    Optional<String> productionPassword) {

  /** The variable of the environment that says where production is. */
  public static final String PRODUCTION = "GONOGO_PRODUCTION_URL";

  /** The variable with the password, where the URL has none. */
  public static final String PRODUCTION_PASSWORD = "GONOGO_PRODUCTION_PASSWORD";

  /** Nobody has said anything. */
  public static final ServerAccess NONE =
      new ServerAccess(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Without what is in the URLs: a password may be. */
  @Override
  public String toString() {
    return "ServerAccess[staging=%s, production=%s]".formatted(said(staging), said(production));
  }

  private static String said(Optional<String> url) {
    return url.isPresent() ? "given" : "not given";
  }
}
