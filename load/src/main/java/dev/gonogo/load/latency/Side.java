package dev.gonogo.load.latency;

import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * One side of a comparison.
 *
 * @param measured what was measured, perhaps of the other side too
 * @param target which server of it
 * @param words how it is called in a sentence
 */
record Side(Measurements measured, String target, String words) {

  /** What was measured now. */
  static Side now(Measurements measured) {
    return new Side(measured, Servers.NOW, Servers.NOW);
  }

  Histogram histogram(String request, Part part) {
    return measured.histogram(target, request, part);
  }

  /** In nanoseconds. */
  double at(String request, Part part, double percentile) {
    return histogram(request, part).getValueAtPercentile(percentile);
  }

  List<Histogram> blocks(String request, Part part) {
    return measured.blocks(target, request, part);
  }
}
