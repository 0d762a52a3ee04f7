package dev.gonogo.load.measured;

import java.nio.file.Path;

/**
 * The files of one injector in a folder of results.
 *
 * @param histograms its HDR log
 * @param slow a line of JSON for every slow request
 * @param result what it says of itself; complete when it is there
 */
record ResultFiles(Path histograms, Path slow, Path result) {

  /** What was sent, without passwords. */
  static final String WORKLOAD = "workload.json";

  static ResultFiles of(Path folder, int share) {
    String name = "injector-" + share;
    return new ResultFiles(
        folder.resolve(name + ".hlog"),
        folder.resolve(name + ".slow.jsonl"),
        folder.resolve(name + ".json"));
  }
}
