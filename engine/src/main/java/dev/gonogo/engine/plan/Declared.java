package dev.gonogo.engine.plan;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.DeclaredRows.Changeable;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.spec.VisibleRows;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.yaml.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a spec file says of the application, as checks on staging are given it. */
public final class Declared {
  private Declared() {}

  public static Application onStaging(Spec spec, Path folder) {
    Map<String, Actor> actors = new HashMap<>();
    spec.actors()
        .forEach(
            (name, declared) ->
                actors.put(name, new Actor(declared.role(), declared.settingsOnStaging())));
    Map<String, String> queries = new HashMap<>();
    spec.queryFiles().forEach((name, file) -> queries.put(name, read(folder.resolve(file))));
    Map<String, String> me = new HashMap<>();
    spec.actors().forEach((name, actor) -> actor.meOnStaging().ifPresent(id -> me.put(name, id)));
    return new Application(folder, actors, queries, rows(spec, queries), me);
  }

  private static Map<String, DeclaredRows> rows(Spec spec, Map<String, String> queries) {
    Map<String, DeclaredRows> rows = new LinkedHashMap<>();
    spec.visibleRows()
        .forEach(
            (name, visible) ->
                rows.put(
                    name.value(),
                    new DeclaredRows(
                        name.value(),
                        Optional.ofNullable(queries.get(name.value())),
                        visible.key(),
                        visible.of().map(Text::value),
                        visible(spec, visible, Declared::condition),
                        visible(spec, visible, (text, actor) -> new Condition(text.value())),
                        changeable(spec, name))));
    return rows;
  }

  private static Map<String, Condition> visible(
      Spec spec, VisibleRows rows, BiFunction<Text, DeclaredActor, Condition> condition) {
    Map<String, Condition> visible = new LinkedHashMap<>();
    spec.actors()
        .forEach(
            (name, actor) ->
                rows.of(name).ifPresent(text -> visible.put(name, condition.apply(text, actor))));
    return visible;
  }

  private static Map<String, Changeable> changeable(Spec spec, Text table) {
    Map<String, Changeable> changeable = new LinkedHashMap<>();
    spec.changeableRows()
        .getOrDefault(table, Map.of())
        .forEach(
            (name, rows) -> {
              DeclaredActor actor = requireNonNull(spec.actors().get(name.value()));
              changeable.put(
                  name.value(),
                  new Changeable(
                      condition(rows.insert(), actor),
                      condition(rows.update(), actor),
                      condition(rows.delete(), actor),
                      rows.truncate()));
            });
    return changeable;
  }

  private static Condition condition(Optional<Text> written, DeclaredActor actor) {
    return written.map(text -> condition(text, actor)).orElse(Changeable.NOTHING.insert());
  }

  private static Condition condition(Text written, DeclaredActor actor) {
    Condition condition = new Condition(written.value());
    return actor.meOnStaging().map(condition::of).orElse(condition);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }
}
