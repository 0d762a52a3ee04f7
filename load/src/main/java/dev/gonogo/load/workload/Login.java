package dev.gonogo.load.workload;

import dev.gonogo.engine.staging.Staging;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who logs in where; never shown with the password.
 *
 * <p>Not a record, because nobody but staging may make one: load on a server that was not started
 * or handed over for a rehearsal cannot be written down.
 */
public final class Login {

  private final String url;
  private final String user;
  private final String password;

  Login(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** A role of a staging server, in its staging database. */
  public static Login to(Staging staging, String role) {
    WrittenLogin written = WrittenLogin.of(staging.url(role));
    return new Login(
        written.rest(),
        written.parameter("user").orElse(role),
        written.parameter("password").orElse(""));
  }

  /** A JDBC URL without user and password. */
  public String url() {
    return url;
  }

  /** The role that logs in. */
  public String user() {
    return user;
  }

  /** Empty where none is needed. */
  public String password() {
    return password;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Login login
        && url.equals(login.url)
        && user.equals(login.user)
        && password.equals(login.password);
  }

  @Override
  public int hashCode() {
    return Objects.hash(url, user);
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
