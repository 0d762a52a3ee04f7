package dev.gonogo.engine.signature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How git knows each line of a file: which commit brought it, by whom, and whether that commit was
 * signed.
 */
public final class Commits {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{40,64}) \\d+ (\\d+)(?: \\d+)?");

  /** Arguments of git log before the commits. */
  private static final int OPTIONS = 3;

  private static final Pattern UNCOMMITTED = Pattern.compile("0+");

  private final boolean known;
  private final Map<Integer, String> commits;
  private final Map<String, String> described;

  private Commits(boolean known, Map<Integer, String> commits, Map<String, String> described) {
    this.known = known;
    this.commits = commits;
    this.described = described;
  }

  /** Asks git twice, however many lines there are. */
  public static Commits of(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    Optional<String> blame =
        Git.run(folder, "blame", "--porcelain", "--", String.valueOf(file.getFileName()));
    Map<Integer, String> commits = new HashMap<>();
    blame.stream()
        .flatMap(String::lines)
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> commits.put(Integer.valueOf(line.group(2)), line.group(1)));
    return new Commits(blame.isPresent(), commits, described(folder, commits));
  }

  private static Map<String, String> described(Path folder, Map<Integer, String> commits) {
    List<String> log =
        new ArrayList<>(List.of("log", "--no-walk=unsorted", "--format=%H %h %G? %an"));
    commits.values().stream()
        .filter(commit -> !UNCOMMITTED.matcher(commit).matches())
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(log::add);
    Map<String, String> described = new HashMap<>();
    if (log.size() > OPTIONS) {
      Git.run(folder, log.toArray(String[]::new)).stream()
          .flatMap(String::lines)
          .map(line -> line.split(" ", 4))
          .filter(parts -> parts.length == 4)
          .forEach(parts -> described.put(parts[0], text(parts[1], parts[2], parts[3])));
    }
    return described;
  }

  private static String text(String commit, String signed, String author) {
    return "committed by %s in %s, %s".formatted(author, commit, signed(signed));
  }

  /** The letters of git log's %G?. */
  private static String signed(String letter) {
    return switch (letter) {
      case "G", "U" -> "which is signed";
      case "X", "Y" -> "which was signed with a key that has expired";
      case "R" -> "which was signed with a key that was revoked";
      case "B" -> "whose signature is bad";
      case "E" -> "which is signed with a key that is not known here";
      default -> "which is not signed";
    };
  }

  /** How git knows the line, in words. */
  public String of(int line) {
    if (!known) {
      return "not in git";
    }
    String commit = commits.get(line);
    return commit == null
        ? "not committed yet"
        : described.getOrDefault(commit, "not committed yet");
  }
}
