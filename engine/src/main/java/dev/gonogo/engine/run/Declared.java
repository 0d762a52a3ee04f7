package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a spec file says of the application, as checks on staging are given it. */
final class Declared {
  private Declared() {}

  static Application application(Spec spec, Path folder) {
    Map<String, Actor> actors = new HashMap<>();
    spec.actors()
        .forEach(
            (name, declared) ->
                actors.put(name, new Actor(declared.role(), declared.settingsOnStaging())));
    Map<String, String> queries = new HashMap<>();
    spec.queryFiles().forEach((name, file) -> queries.put(name, read(folder.resolve(file))));
    return new Application(folder, actors, queries);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }
}
