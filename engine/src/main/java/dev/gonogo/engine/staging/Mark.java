package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.OurProcess;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comment on a database of a run, which says whose it is: nothing is ever dropped without it.
 *
 * @param process the process that made it, with its start time
 * @param host where that process is
 * @param at when it began
 * @param roles ids of the roles that the run has made so far; on its first database only
 */
record Mark(String process, String host, String at, List<Long> roles) {

  private static final Pattern FORM =
      Pattern.compile("checklist run of (\\d+-\\w+)@(\\S+) at (\\S+?)(?:, roles((?: \\d+)*))?");

  Mark {
    roles = List.copyOf(roles);
  }

  /** That of this process. */
  static Mark ours() {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Mark(OurProcess.token(), hostName(), now, List.of());
  }

  /** What a comment says; empty where it is none of ours. */
  static Optional<Mark> read(String comment) {
    Matcher form = FORM.matcher(comment);
    return form.matches()
        ? Optional.of(new Mark(form.group(1), form.group(2), form.group(3), numbers(form.group(4))))
        : Optional.empty();
  }

  private static List<Long> numbers(String written) {
    return written == null
        ? List.of()
        : Arrays.stream(written.split(" ", -1))
            .filter(word -> !word.isEmpty())
            .map(Long::valueOf)
            .toList();
  }

  Mark with(Collection<Long> made) {
    return new Mark(process, host, at, List.copyOf(made));
  }

  /** Whether its process was on this host, and is there no more. */
  boolean isDead() {
    return host.equals(hostName()) && !OurProcess.isAlive(process);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("\\s", "_");
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /** {@code 4711-k3j9x@build7 since 2026-11-21T21:45:00Z}, for people. */
  String who() {
    return "%s@%s since %s".formatted(process, host, at);
  }

  /** As the comment is written. */
  @Override
  public String toString() {
    String made = roles.stream().map(id -> " " + id).collect(Collectors.joining("", ", roles", ""));
    return "checklist run of %s@%s at %s%s"
        .formatted(process, host, at, roles.isEmpty() ? "" : made);
  }
}
