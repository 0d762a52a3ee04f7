package dev.gonogo.engine.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Values of settings and options that a catalog must not hold.
 *
 * <p>In the place of a secret stands a fingerprint, the first 24 bits of its SHA-256: enough to see
 * that it changed, too few to confirm a guess.
 */
final class Secrets {

  private static final int FINGERPRINT_BYTES = 3;

  /** Names of values that are secret; the settings of PostgreSQL itself hold none. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(?!password_encryption).*(pass|pwd|secret|token|credential|private|key).*");

  /** A user with a password in a connection URL. */
  private static final Pattern URL = Pattern.compile("(?s).*//[^/?@:]*:[^/?@]*@.*");

  private Secrets() {}

  /** The value, or its fingerprint when it looks like a secret. */
  static String hidden(String name, String value) {
    boolean secret = NAMES.matcher(name).matches() || URL.matcher(value).matches();
    return secret ? fingerprint(value) : value;
  }

  /** The option {@code name=value}, the value by its fingerprint when it looks like a secret. */
  static String hidden(String option) {
    int equals = option.indexOf('=');
    String name = option.substring(0, equals);
    return name + "=" + hidden(name, option.substring(equals + 1));
  }

  /** The option {@code name=value}, the value by its fingerprint whatever it is. */
  static String hiddenAlways(String option) {
    int equals = option.indexOf('=');
    return option.substring(0, equals + 1) + fingerprint(option.substring(equals + 1));
  }

  private static String fingerprint(String value) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
