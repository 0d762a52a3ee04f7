package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.StagingSettings;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server has to be set up with, and whether an earlier run has done that.
 *
 * @param kept where results of setups are kept
 * @param key what the result depends on, hashed; empty where it is not to be kept
 * @param found the result of an earlier run
 */
record Setup(KeptSetups kept, Optional<String> key, Optional<KeptSetups.Kept> found) {

  static Setup of(StagingRequest request, StagingSettings settings, Machine machine) {
    KeptSetups kept = KeptSetups.in(settings.workspace());
    Optional<String> key =
        request.setup().filter(hash -> settings.keepsSetup()).map(hash -> key(request, machine));
    return new Setup(kept, key, key.flatMap(known -> kept.find(known, Instant.now())));
  }

  /** The scripts, everything else that was asked for, and the binaries that write the files. */
  private static String key(StagingRequest request, Machine machine) {
    return hashed(machine, request.toString());
  }

  /** A name for what this machine makes of these words. */
  static String hashed(Machine machine, String words) {
    String all = machine.fingerprint() + "\0" + machine.locale() + "\0" + words;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return "%064x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The same, to be done again; what an earlier run has left goes. */
  Setup withoutKept() {
    found.ifPresent(useless -> kept.remove(useless));
    return new Setup(kept, key, Optional.empty());
  }

  Optional<Instant> since() {
    return found.map(KeptSetups.Kept::since);
  }

  void keep(State state, Machine machine) {
    if (found.isEmpty()) {
      key.ifPresent(known -> kept.keep(known, archive -> machine.pack(state.data(), archive)));
    }
  }
}
