package dev.gonogo.engine.spec;

import java.util.List;

/** Commands of containers, which no shell reads. */
final class Commands {
  private Commands() {}

  /**
   * Refuses a command that was meant for a shell.
   *
   * @throws IllegalArgumentException saying how to write it
   */
  static void check(List<String> command) {
    if (command.size() == 1 && command.get(0).strip().contains(" ")) {
      throw new IllegalArgumentException(
          "\"%s\" is not a program. Write the command as a list, such as [redis-cli, ping], or for a"
                  .formatted(command.get(0))
              + " shell: [sh, -c, \"…\"]");
    }
  }
}
