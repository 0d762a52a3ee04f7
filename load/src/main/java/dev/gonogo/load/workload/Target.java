package dev.gonogo.load.workload;

import java.util.List;

/**
 * One server in one state, and what is sent to it.
 *
 * @param name such as {@code before} or {@code after}
 * @param server which running server it has to be; nothing is sent to another one
 * @param requests at least one, with names of their own
 */
public record Target(String name, ServerMark server, List<Request> requests) {

  /** Checks the names and copies the requests. */
  public Target {
    requests = List.copyOf(requests);
    if (name.isBlank() || name.contains("|") || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a target is named \"%s\": a name is a line of text without |".formatted(name));
    }
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("target \"%s\" has no requests".formatted(name));
    }
    if (requests.stream().map(Request::name).distinct().count() < requests.size()) {
      throw new IllegalArgumentException(
          "two requests of target \"%s\" have the same name".formatted(name));
    }
  }

  /** The names of its requests, in their order. */
  public List<String> names() {
    return requests.stream().map(Request::name).toList();
  }

  /** The same without the contents of rows. */
  Target withoutContents() {
    return new Target(name, server, requests.stream().map(Request::withoutContents).toList());
  }
}
