package dev.gonogo.load.measured;

import dev.gonogo.load.workload.WorkloadJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Slow requests, written as they come, and errors, which are counted. */
final class Trouble {
  static final int LISTED = 10_000;

  private record Key(String target, String request, String sqlState) {}

  private final Writer file;
  private final Map<Key, ErrorCount> errors = new LinkedHashMap<>();
  private long slow;

  Trouble(Writer file) {
    this.file = file;
  }

  synchronized void slow(SlowRequest request) {
    slow++;
    if (slow <= LISTED) {
      try {
        file.write(WorkloadJson.LINE.toJson(request) + "\n");
        file.flush();
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
    }
  }

  synchronized void error(ErrorCount error) {
    errors.merge(
        new Key(error.target(), error.request(), error.sqlState()), error, ErrorCount::with);
  }

  synchronized long slowCount() {
    return slow;
  }

  synchronized List<ErrorCount> errors() {
    return List.copyOf(errors.values());
  }
}
