package dev.gonogo.load.downtime;

import dev.gonogo.load.measured.ErrorCount;
import dev.gonogo.load.measured.SlowRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything that was seen of a deployment under load, before anybody judges it.
 *
 * @param longest how long a request may take
 * @param ran the statements of all scripts, in the order in which they ran
 * @param waits of everybody, also of the scripts
 * @param sessions that somebody waited for, by their process
 * @param slow requests that took longer than they may
 * @param errors every way in which requests failed
 * @param late times in which requests were sent late
 */
record Seen(
    Duration longest,
    Schedule schedule,
    Scenes scenes,
    List<Ran> ran,
    List<Wait> waits,
    Map<Integer, Session> sessions,
    List<Counted> counted,
    List<SlowRequest> slow,
    List<ErrorCount> errors,
    List<Span> late) {

  Seen {
    ran = List.copyOf(ran);
    waits = List.copyOf(waits);
    sessions = Map.copyOf(sessions);
    counted = List.copyOf(counted);
    slow = List.copyOf(slow);
    errors = List.copyOf(errors);
    late = List.copyOf(late);
  }

  List<Counted> counted(Period period) {
    return counted.stream().filter(one -> one.period() == period).toList();
  }
}
