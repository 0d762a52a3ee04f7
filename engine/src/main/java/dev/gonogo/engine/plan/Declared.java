package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.DeclaredRows.Changeable;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.spec.VisibleRows;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.sql.QueryFile;
import dev.gonogo.engine.yaml.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What a spec file says of the application, as checks on staging are given it. */
public final class Declared {
  private Declared() {}

  /** On staging, where the spec file says who the actors are. */
  public static Application onStaging(Spec spec, Path folder) {
    Map<String, String> me = new HashMap<>();
    spec.actors().forEach((name, actor) -> actor.meOnStaging().ifPresent(id -> me.put(name, id)));
    return of(spec, spec.actors(), folder, me);
  }

  /**
   * On production, without the actors that are only rehearsed.
   *
   * @param me who each actor is; whoever is missing must not be asked as
   */
  public static Application onProduction(Spec spec, Path folder, Map<String, String> me) {
    return of(spec, spec.actorsOnProduction(), folder, me);
  }

  private static Application of(
      Spec spec, Map<String, DeclaredActor> declaredActors, Path folder, Map<String, String> me) {
    Map<String, Actor> actors = new HashMap<>();
    declaredActors.forEach(
        (name, declared) ->
            actors.put(
                name, new Actor(declared.role(), declared.settingsOf(me.getOrDefault(name, "")))));
    Map<String, String> queries = new HashMap<>();
    spec.queryFiles().forEach((name, file) -> queries.put(name, read(folder.resolve(file))));
    return new Application(
        folder, actors, queries, rows(spec, spec.actors().keySet(), queries, me), me);
  }

  private static Map<String, DeclaredRows> rows(
      Spec spec, Set<String> actors, Map<String, String> queries, Map<String, String> me) {
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
                        visible(actors, visible, (text, actor) -> condition(text, actor, me)),
                        visible(actors, visible, (text, actor) -> new Condition(text.value())),
                        changeable(spec, name, me))));
    return rows;
  }

  private static Map<String, Condition> visible(
      Set<String> actors, VisibleRows rows, BiFunction<Text, String, Condition> condition) {
    Map<String, Condition> visible = new LinkedHashMap<>();
    actors.forEach(
        name -> rows.of(name).ifPresent(text -> visible.put(name, condition.apply(text, name))));
    return visible;
  }

  private static Map<String, Changeable> changeable(Spec spec, Text table, Map<String, String> me) {
    Map<String, Changeable> changeable = new LinkedHashMap<>();
    spec.changeableRows()
        .getOrDefault(table, Map.of())
        .forEach(
            (name, rows) -> {
              changeable.put(
                  name.value(),
                  new Changeable(
                      condition(rows.insert(), name.value(), me),
                      condition(rows.update(), name.value(), me),
                      condition(rows.delete(), name.value(), me),
                      rows.truncate()));
            });
    return changeable;
  }

  private static Condition condition(Optional<Text> written, String actor, Map<String, String> me) {
    return written.map(text -> condition(text, actor, me)).orElse(Changeable.NOTHING.insert());
  }

  private static Condition condition(Text written, String actor, Map<String, String> me) {
    Condition condition = new Condition(written.value());
    return Optional.ofNullable(me.get(actor)).map(condition::of).orElse(condition);
  }

  private static String read(Path file) {
    try {
      return QueryFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }
}
