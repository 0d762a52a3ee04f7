package dev.gonogo.engine.service;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a process in a container writes, followed from its start: of a container that is gone nobody
 * could ask any more.
 */
final class ServiceLog extends ResultCallback.Adapter<Frame> {
  /** How many lines are kept: the last ones. */
  static final int KEPT = 2_000;

  /** A line that is longer is told in parts, so that none is kept without end. */
  private static final int LONGEST_LINE = 10_000;

  private final Predicate<String> awaited;
  private final Deque<String> lines = new ArrayDeque<>();
  private final Map<StreamType, ByteArrayOutputStream> unfinished = new EnumMap<>(StreamType.class);
  private boolean seen;

  /**
   * A log that waits for a line.
   *
   * @param awaited is asked of each line until one is it
   */
  ServiceLog(Predicate<String> awaited) {
    this.awaited = awaited;
  }

  @Override
  public synchronized void onNext(Frame frame) {
    ByteArrayOutputStream line =
        unfinished.computeIfAbsent(frame.getStreamType(), type -> new ByteArrayOutputStream());
    for (byte letter : frame.getPayload()) {
      if (letter == '\n') {
        finish(line);
      } else {
        line.write(letter);
        if (line.size() >= LONGEST_LINE) {
          finish(line);
        }
      }
    }
  }

  private void finish(ByteArrayOutputStream line) {
    String text = text(line);
    line.reset();
    lines.addLast(text);
    seen = seen || awaited.test(text);
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }

  private static String text(ByteArrayOutputStream line) {
    return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
  }

  /** Whether the line that is waited for was written. */
  synchronized boolean hasSeen() {
    return seen;
  }

  /** The last lines, those that are not finished included. */
  synchronized List<String> last(int count) {
    List<String> all =
        Stream.concat(
                lines.stream(),
                unfinished.values().stream().filter(line -> line.size() > 0).map(ServiceLog::text))
            .toList();
    return all.subList(Math.max(0, all.size() - count), all.size());
  }
}
