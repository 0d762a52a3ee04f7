package dev.gonogo.engine.signature;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who git takes somebody for.
 *
 * @param name {@code user.name}
 * @param address {@code user.email}
 */
public record GitIdentity(String name, String address) {

  /** Who works in this folder; empty where git does not know. */
  public static Optional<GitIdentity> of(Path folder) {
    return Git.run(folder, "config", "user.name")
        .flatMap(
            name ->
                Git.run(folder, "config", "user.email")
                    .map(address -> new GitIdentity(name.strip(), address.strip())));
  }

  @Override
  public String toString() {
    return "%s <%s>".formatted(name, address);
  }
}
