package dev.gonogo.engine.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How it is known that a service can be used. */
public sealed interface Health {

  /** What is waited for, in words. */
  String inWords();

  /**
   * Somebody listens on a port.
   *
   * @param port one of the service; empty for every one
   */
  record Listening(Optional<Integer> port) implements Health {
    @Override
    public String inWords() {
      return port.map("port %d to listen"::formatted).orElse("every port to listen");
    }
  }

  /**
   * A line of the log matches.
   *
   * @param line occurs somewhere in the line
   */
  record Logged(Pattern line) implements Health {
    @Override
    public String inWords() {
      return "a line of its log that matches \"%s\"".formatted(line);
    }
  }

  /**
   * An HTTP request for a path is answered with a status.
   *
   * @param path begins with a slash
   * @param port one of the service; empty for its first
   * @param status such as 200
   */
  record Answering(String path, Optional<Integer> port, int status) implements Health {
    @Override
    public String inWords() {
      return "%s%s to answer with status %d"
          .formatted(path, port.map(" on port %d"::formatted).orElse(""), status);
    }
  }

  /**
   * A command in the container ends with exit code 0.
   *
   * @param command the program and its arguments
   */
  record Succeeding(List<String> command) implements Health {
    /** Copies the command. */
    public Succeeding {
      command = List.copyOf(command);
    }

    @Override
    public String inWords() {
      return "the command \"%s\" to succeed".formatted(String.join(" ", command));
    }
  }
}
