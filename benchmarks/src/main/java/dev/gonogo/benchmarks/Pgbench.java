package dev.gonogo.benchmarks;

import dev.gonogo.engine.staging.Staging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The peer of load: eight clients in two threads.
 *
 * @param program its path
 * @param folder for its logs
 * @param role that logs in
 */
record Pgbench(Staging staging, String program, Path folder, String role) {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final String LOG = "pgbench";

  /** Times of one run, in microseconds. */
  record Latency(double median, double p95) {}

  /** Makes the tables of its own benchmark. */
  void initialise(int scale) throws IOException, InterruptedException {
    run(List.of("-i", "-q", "-s", Integer.toString(scale)));
  }

  /** Transactions a second. */
  double rate(int seconds, String... script) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(usual(seconds));
    options.addAll(List.of(script));
    Matcher rate = RATE.matcher(run(options));
    if (!rate.find()) {
      throw new IOException("pgbench does not say how fast it was");
    }
    return Double.parseDouble(rate.group(1));
  }

  /** What transactions took at a rate, without how late they were sent. */
  Latency latency(int seconds, int perSecond, String... script)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(usual(seconds));
    options.addAll(List.of("-R", Integer.toString(perSecond), "-l", "--log-prefix", LOG));
    options.addAll(List.of(script));
    run(options);
    List<Long> times = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, LOG + ".*")) {
      for (Path log : logs) {
        for (String line : Files.readAllLines(log)) {
          String[] words = line.split(" ", -1);
          times.add(Long.parseLong(words[2]) - Long.parseLong(words[6]));
        }
        Files.delete(log);
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Latency(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
  }

  private static List<String> usual(int seconds) {
    return Arrays.asList(
        "-n", "-M", "prepared", "-c", "8", "-j", "2", "-T", Integer.toString(seconds));
  }

  private String run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(staging.environment(role, staging.request().database(), false));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
    return output;
  }
}
