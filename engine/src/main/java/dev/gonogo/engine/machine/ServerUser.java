package dev.gonogo.engine.machine;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who runs the server: PostgreSQL refuses to be run by root.
 *
 * @param name the ordinary user taken instead of root; absent when the JVM is run by one already
 * @param prefix what stands before a command to run it as that user
 */
record ServerUser(Optional<String> name, List<String> prefix) {

  private static final List<String> USUAL = List.of("postgres", "nobody");

  ServerUser {
    prefix = List.copyOf(prefix);
  }

  /**
   * Decides for this JVM.
   *
   * @throws StagingException when root has no ordinary user to turn into
   */
  static ServerUser choose(Optional<String> requested) {
    return isRoot() ? substitute(requested) : new ServerUser(Optional.empty(), List.of());
  }

  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /** This command as run by the server's user. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  Output run(String... command) {
    return Command.run(command(List.of(command)));
  }

  /** Whether the user can enter this folder; asked of the system, as ancestors decide too. */
  boolean reaches(Path folder) {
    return name.isEmpty() || run("sh", "-c", "cd -- \"$1\"", "sh", folder.toString()).succeeded();
  }

  /** Gives a file or folder to the user. */
  void own(Path path) throws IOException {
    if (name.isPresent()) {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name.get()));
    }
  }

  private static ServerUser substitute(Optional<String> requested) {
    List<String> candidates = requested.map(List::of).orElse(USUAL);
    for (String candidate : candidates) {
      Output uid = Command.run(List.of("id", "-u", candidate));
      Output gid = Command.run(List.of("id", "-g", candidate));
      if (uid.succeeded() && gid.succeeded() && !uid.text().equals("0")) {
        return of(candidate, uid.text(), gid.text());
      }
    }
    throw new StagingException(
        "PostgreSQL cannot be run by root, and this JVM is: no ordinary user among %s exists."
                .formatted(candidates)
            + " Create one, or name one with the property gonogo.staging.user.");
  }

  private static ServerUser of(String name, String uid, String gid) {
    List<List<String>> ways =
        List.of(
            List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"),
            List.of("runuser", "-u", name, "--"));
    StringBuilder answers = new StringBuilder();
    for (List<String> way : ways) {
      ServerUser user = new ServerUser(Optional.of(name), way);
      Output answer = attempt(user);
      if (answer.text().equals(uid)) {
        return user;
      }
      answers.append("\n  ").append(way.get(0)).append(": ").append(answer.text());
    }
    throw new StagingException(
        "root cannot turn into user %s here:%s\nRun as an ordinary user.".formatted(name, answers));
  }

  /** util-linux is not everywhere, and containers may have lost the right to change users. */
  private static Output attempt(ServerUser user) {
    try {
      return user.run("id", "-u");
    } catch (StagingException exception) {
      return new Output(-1, String.valueOf(exception.getMessage()));
    }
  }
}
