package dev.gonogo.engine.staging;

import java.nio.file.Path;

/** A JVM of its own that rehearses until it is killed, and says how far it has come. */
final class KilledRehearsal {

  private KilledRehearsal() {}

  public static void main(String[] arguments) {
    say("starting");
    Staging staging = Staging.start(StagingRequest.of(17), Servers.in(Path.of(arguments[0])));
    say("started");
    while (true) {
      say("saving");
      State state = staging.save("state");
      say("restoring");
      staging.restore(state);
      staging.startCopy(state);
      say("copied");
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
