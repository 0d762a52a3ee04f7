package dev.gonogo.load.measured;

import dev.gonogo.load.workload.Blocks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Reads the histograms of one tag from an HDR log. */
final class HistogramLog {

  /** Is handed the histogram of an interval, counted from the start; the same one maybe twice. */
  interface Reader {
    void read(long interval, Histogram histogram);
  }

  private HistogramLog() {}

  /** One that nothing was added to. */
  static Histogram empty() {
    return new Histogram(3);
  }

  static void read(Path file, String tag, Instant start, Reader reader) {
    HistogramLogReader log = new HistogramLogReader(new ByteArrayInputStream(linesOf(file, tag)));
    while (log.hasNext()) {
      EncodableHistogram histogram = log.nextIntervalHistogram();
      if (histogram instanceof Histogram one) {
        long since = one.getStartTimeStamp() - start.toEpochMilli();
        reader.read(Math.round(since / (double) Blocks.INTERVAL.toMillis()), one);
      }
    }
  }

  /** The reader would unpack every histogram before it can be asked for its tag. */
  private static byte[] linesOf(Path file, String tag) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("#") || line.startsWith("Tag=" + tag + ","))
          .collect(Collectors.joining("\n", "", "\n"))
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
