package dev.gonogo.engine.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How values of rows are told to people: as they are, or by a fingerprint that tells two apart and
 * says nothing else.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Contents {

  /** Values of staging, which setup scripts have made. */
  public static final Contents SHOWN = new Contents(new byte[0]);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int FINGERPRINT_BYTES = 6;

  private final byte[] salt;

  private Contents(byte[] salt) {
    this.salt = salt;
  }

  /**
   * Values of people: nobody can find one out from its fingerprint by trying, since the salt is
   * random, of this object, and kept nowhere.
   */
  public static Contents hidden() {
    byte[] salt = new byte[32];
    new SecureRandom().nextBytes(salt);
    return new Contents(salt);
  }

  /** Whether values are hidden. */
  public boolean areHidden() {
    return salt.length > 0;
  }

  /** A value as it may be told: {@code 17}, or {@code #5f0c21a4b3d9}. */
  public String told(String value) {
    return areHidden() ? "#" + fingerprint(value) : value;
  }

  private String fingerprint(String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)), 0, FINGERPRINT_BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
    }
  }
}
