package dev.gonogo.engine.login;

import java.util.List;

/**
 * Why nothing can be asked as a role.
 *
 * @param role an actor's, or the reader
 * @param found what is missing, as the beginning of a sentence
 * @param statements what gives it; empty where that is not for a script to make
 */
record Obstacle(String role, String found, List<String> statements) {

  String sentence() {
    return statements.isEmpty() ? found : found + ": " + String.join("; ", statements);
  }
}
