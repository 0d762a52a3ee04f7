package dev.gonogo.load.generator;

import java.util.List;

/** The processes of injectors. */
final class Injectors {

  private Injectors() {}

  /** Those that a process has started and that are alive. */
  static List<ProcessHandle> of(ProcessHandle process) {
    return process
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains("injector.Injector"))
        .toList();
  }
}
