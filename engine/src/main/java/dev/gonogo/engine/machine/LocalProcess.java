package dev.gonogo.engine.machine;

/**
 * A process of this machine.
 *
 * @param process what was started
 */
record LocalProcess(Process process) implements ServerProcess {

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public boolean endsWithin(int seconds) {
    return Command.ended(process.onExit(), seconds);
  }

  @Override
  public void destroy() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
