package dev.gonogo.load.testing;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.check.Transactions;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server in two states, as a rehearsal has it, with one transaction "list" of an actor.
 *
 * @param told what was told to those who wait
 */
public record Site(
    Staging staging,
    State before,
    State now,
    Path folder,
    TrafficTransaction list,
    boolean isShort,
    List<String> told)
    implements LoadSite, AutoCloseable {

  /**
   * Makes both states: the first script is setup, the second one the deployment.
   *
   * @param query what "list" does, as role app with the setting app.me
   */
  public static Site of(Path folder, String setup, String deployment, String query)
      throws SQLException, IOException {
    Staging staging = StartedServer.with(Map.of(), "SELECT 'nothing as the deployer'");
    StartedServer.run(staging, setup);
    State before = staging.save("before");
    StartedServer.run(staging, deployment);
    State now = staging.save("now");
    Files.writeString(folder.resolve("list.sql"), query);
    TrafficTransaction list =
        new TrafficTransaction(
            "list",
            1,
            new Actor("app", Map.of("app.me", "1")),
            true,
            new ScriptRunner(folder).statements(Path.of("list.sql")),
            Optional.empty());
    Path files = Files.createDirectories(folder.resolve("files"));
    return new Site(staging, before, now, files, list, false, new ArrayList<>());
  }

  /** The same for a run that was not told to take its time. */
  public Site inShort() {
    return new Site(staging, before, now, folder, list, true, told);
  }

  /** The same, of which only the state before is looked at. */
  public Site asBefore() {
    return new Site(staging, before, before, folder, list, isShort, told);
  }

  /** The same with rows from a query. */
  public Site withRows(String sql) {
    TrafficTransaction fed =
        new TrafficTransaction(
            list.name(),
            list.weight(),
            list.actor(),
            list.logsIn(),
            list.statements(),
            Optional.of(
                new TrafficTransaction.Rows(
                    Optional.of(sql), Optional.empty(), List.of("app.me"))));
    return new Site(staging, before, now, folder, fed, isShort, told);
  }

  /** Another one every time, as in a rehearsal. */
  @Override
  public Path folder() {
    try {
      return Files.createTempDirectory(folder, "step-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Staging start() {
    return staging.startCopy(now);
  }

  @Override
  public Staging startEarlier() {
    return staging.startCopy(before);
  }

  @Override
  public Transactions transactions() {
    return new Transactions() {
      @Override
      public List<TrafficTransaction> on(Staging on) {
        return List.of(list);
      }

      @Override
      public double perSecond() {
        return 20;
      }
    };
  }

  @Override
  public Application application() {
    return new Application(folder.resolveSibling("."), Map.of(), Map.of(), Map.of());
  }

  @Override
  public Path workspace() {
    return StartedServer.workspace().resolve("load");
  }

  @Override
  public void tell(String progress) {
    told.add(progress);
  }

  @Override
  public void close() {
    staging.close();
  }
}
