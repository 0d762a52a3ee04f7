package dev.gonogo.engine.staging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a server stores of a password (PostgreSQL manual: pg_authid), with one iteration.
 *
 * <p>The usual 4096 make guessing expensive. Nobody guesses 160 random bits, and a rehearsal opens
 * thousands of sessions, each of which would cost them.
 */
final class Verifier {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};

  private Verifier() {}

  /** The same for the same salt; a server takes it wherever it takes a password. */
  static String of(String password, byte[] salt) {
    try {
      byte[] key = mac(password.getBytes(StandardCharsets.UTF_8), salt, FIRST_BLOCK);
      byte[] stored = MessageDigest.getInstance("SHA-256").digest(mac(key, bytes("Client Key")));
      byte[] server = mac(key, bytes("Server Key"));
      return "SCRAM-SHA-256$1:%s$%s:%s".formatted(text(salt), text(stored), text(server));
    } catch (GeneralSecurityException exception) {
      throw new IllegalStateException("every JDK has SHA-256", exception);
    }
  }

  private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(key, ALGORITHM));
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
