package dev.gonogo.engine.bypass;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import dev.gonogo.engine.testing.Trials;
import java.nio.file.Path;
import java.util.Map;

/** The check {@code bypasses} after some SQL; roles that begin with bypass_ are made anew. */
final class BypassSearch {
  private static final String DATABASE = "bypasses";

  private static final String ROLES =
      """
      do $$
      declare one name;
      begin
        execute format('alter database %I owner to current_user', current_database());
        for one in select rolname from pg_roles where rolname ~* '^bypass_' loop
          execute format('drop owned by %I cascade', one);
        end loop;
        for one in select rolname from pg_roles where rolname ~* '^bypass_' loop
          execute format('drop role %I', one);
        end loop;
      end $$;
      create role bypass_owner;
      create role bypass_app;
      grant usage on schema public to bypass_app, bypass_owner;
      """;

  /** A table that nobody of the application gets past the policies of. */
  static final String GUARDED =
      """
      create table notes (id int, owner text);
      alter table notes owner to bypass_owner;
      alter table notes enable row level security, force row level security;
      create policy own on notes to bypass_app
        using (owner = (select current_setting('app.me', true)));
      grant select, insert, update, delete on notes to bypass_app;
      """;

  private BypassSearch() {}

  static Outcome after(String sql) {
    return after(TestServer.DEFAULT_MAJOR, sql);
  }

  static Outcome after(int major, String sql) {
    return after(major, "none", Map.of(), sql);
  }

  static Outcome after(int major, String spec, Map<String, DeclaredRows> rows, String sql) {
    Application application =
        new Application(
            Path.of("."), Map.of("student", new Actor("bypass_app", Map.of())), Map.of(), rows);
    return Trials.after(
        major,
        DATABASE,
        ROLES + sql,
        trial -> Spec.bound(BypassesCheck.class, spec).check(trial, application));
  }
}
