package dev.gonogo.load.downtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The waits in a server's log (PostgreSQL manual: log_lock_waits): those longer than {@code
 * deadlock_timeout}, to the microsecond, with everybody who has the lock or asked for it earlier.
 */
final class WaitLog {

  /** What has to stand in front of every line: seconds since 1970, and the process. */
  static final String PREFIX = "%n [%p] ";

  private static final Pattern WAITS =
      Pattern.compile(
          "(\\d+\\.\\d+) \\[(\\d+)] LOG:  process \\d+ (still waiting for|acquired|failed to acquire"
              + "|avoided deadlock for|detected deadlock while waiting for)"
              + " (\\w+) on (.+?)(?: by rearranging queue order)? after (\\d+\\.\\d+) ms");

  private static final Pattern HOLDERS =
      Pattern.compile(
          "\\d+\\.\\d+ \\[(\\d+)] DETAIL:  Process(?:es)? holding the lock: ([\\d, ]*)\\."
              + " Wait queue: ([\\d, ]*)\\.");

  private static final Pattern RELATION = Pattern.compile("(.*?)relation (\\d+) of database \\d+");

  private final List<Asked> waits = new ArrayList<>();

  private WaitLog() {}

  static List<Asked> read(String log) {
    WaitLog reading = new WaitLog();
    log.lines().forEach(reading::line);
    return List.copyOf(reading.waits);
  }

  private void line(String line) {
    Matcher wait = WAITS.matcher(line);
    if (wait.matches()) {
      add(asked(wait));
      return;
    }
    Matcher holders = HOLDERS.matcher(line);
    int last = waits.size() - 1;
    if (holders.matches()
        && last >= 0
        && waits.get(last).process() == Integer.parseInt(holders.group(1))) {
      waits.set(last, behind(waits.get(last), holders.group(2), holders.group(3)));
    }
  }

  private static Asked asked(Matcher wait) {
    Instant told =
        Instant.ofEpochMilli(new BigDecimal(wait.group(1)).movePointRight(3).longValue());
    long waited = new BigDecimal(wait.group(6)).movePointRight(6).longValue();
    Matcher relation = RELATION.matcher(wait.group(5));
    boolean ofTable = relation.matches();
    return new Asked(
        Integer.parseInt(wait.group(2)),
        ofTable ? Long.parseLong(relation.group(2)) : 0,
        ofTable && relation.group(1).isEmpty() ? TableLock.of(wait.group(4)) : Optional.empty(),
        told.minus(Duration.ofNanos(waited)),
        told,
        wait.group(3).equals("acquired") || wait.group(3).equals("failed to acquire"),
        Set.of());
  }

  /** The same wait is told again when it is over. */
  private void add(Asked asked) {
    for (int i = waits.size() - 1; i >= 0; i--) {
      Asked earlier = waits.get(i);
      if (earlier.isSameAs(asked)) {
        waits.set(i, earlier.endingAs(asked));
        return;
      }
    }
    waits.add(asked);
  }

  private static Asked behind(Asked asked, String holders, String queue) {
    Set<Integer> behind = processes(holders);
    for (int waiting : processes(queue)) {
      if (waiting == asked.process()) {
        break;
      }
      behind.add(waiting);
    }
    behind.remove(asked.process());
    return new Asked(
        asked.process(),
        asked.relation(),
        asked.mode(),
        asked.from(),
        asked.to(),
        asked.isOver(),
        behind);
  }

  private static Set<Integer> processes(String list) {
    Set<Integer> processes = new LinkedHashSet<>();
    for (String process : list.split(",", -1)) {
      if (!process.isBlank()) {
        processes.add(Integer.valueOf(process.strip()));
      }
    }
    return processes;
  }
}
