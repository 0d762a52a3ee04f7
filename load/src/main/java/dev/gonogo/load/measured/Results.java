package dev.gonogo.load.measured;

import dev.gonogo.load.workload.WorkloadJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what injectors wrote beside their histograms. */
final class Results {

  private Results() {}

  /**
   * What all injectors say of themselves, in their order.
   *
   * @throws IllegalArgumentException where one of them is missing
   */
  static List<Result> read(Path folder) throws IOException {
    List<Result> results = new ArrayList<>();
    int shares = 1;
    for (int share = 0; share < shares; share++) {
      Path file = ResultFiles.of(folder, share).result();
      if (!Files.exists(file)) {
        throw new IllegalArgumentException(
            "%s is missing: injector %d of %d has not ended as it should, or its files are not here"
                .formatted(file, share, shares));
      }
      Result result = WorkloadJson.read(Files.readString(file), Result.class);
      shares = result.shares();
      results.add(result);
    }
    return List.copyOf(results);
  }

  static List<SlowRequest> slow(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> WorkloadJson.read(line, SlowRequest.class)).toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  static List<ErrorCount> errors(List<Result> results) {
    Map<List<String>, ErrorCount> errors = new LinkedHashMap<>();
    for (Result result : results) {
      for (ErrorCount error : result.errors()) {
        errors.merge(
            List.of(error.target(), error.request(), error.sqlState()), error, ErrorCount::with);
      }
    }
    return errors.values().stream()
        .sorted(Comparator.comparingLong(ErrorCount::count).reversed())
        .toList();
  }
}
