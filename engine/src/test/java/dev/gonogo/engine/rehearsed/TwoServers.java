package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A server that was rehearsed on, and production: the same application in databases of other names,
 * on servers whose first superusers have other names, and everything else on production that has
 * its own there.
 */
final class TwoServers implements AutoCloseable {

  /** As whom production is read. */
  static final Set<String> OURS = Set.of("verifier", "verifier_reader");

  private static final String APPLICATION =
      """
      create role shop_owner; create role shop login; create role shop_staff;
      create role shop_clerk login connection limit 9; grant shop_staff to shop_clerk;
      alter role shop set statement_timeout = '5s';
      alter database {database} set lock_timeout = '2s';
      grant create on schema public to shop_owner;
      create extension pg_trgm;
      create foreign data wrapper file_fdw;
      create server files foreign data wrapper file_fdw;
      create user mapping for shop server files options (password '{secret}');
      alter role shop set shop.api_key = '{secret}';
      grant connect on database {database} to shop;
      alter default privileges for role shop_owner grant select on tables to shop;
      set role shop_owner;
      create table users (id bigint generated always as identity primary key, email text not null,
        name varchar(80) default 'nobody', constraint name_is_short check (length(name) < 40));
      comment on table users is 'who buys';
      create index users_by_name on users (name);
      alter table users enable row level security;
      create policy own on users to shop using (email = current_user);
      create function greet(who text) returns text language sql as $$ select 'hello ' || who $$;
      create function watch() returns trigger language plpgsql as $$ begin return new; end $$;
      create trigger watched before insert on users for each row execute function watch();
      create view emails as select email from users;
      grant select, insert on users to shop;
      reset role;
      create table audit (at timestamptz default now(), what text);
      grant insert on audit to shop;
      """;

  private static final String ONLY_THERE =
      """
      create role alice login; create role people; grant people to alice; grant pg_monitor to alice;
      alter role alice set work_mem = '64MB'; comment on role alice is 'from accounting';
      create role verifier login; create role verifier_reader; grant verifier_reader to verifier;
      alter role verifier set default_transaction_read_only = on;
      grant select on users, audit to verifier_reader;
      alter default privileges for role shop_owner grant select on tables to verifier_reader;
      create policy everything on users for select to verifier_reader using (true);
      alter policy own on users to shop, verifier;
      alter role shop password 'hidden' connection limit 50 valid until '2040-01-01 00:00+00';
      comment on role shop is 'the shop itself';
      select lo_create(4711);
      select setval('users_id_seq', 1000);
      alter database shop connection limit 80;
      alter index users_by_name set tablespace fast;
      revoke all on audit from postgres;
      """;

  private final Staging staging;
  private final Staging server;
  private final Connection superuser;
  private final Catalog rehearsed;

  private TwoServers(Staging staging, Staging server) throws SQLException {
    this.staging = staging;
    this.server = server;
    try (Connection session = staging.connectAsSuperuser()) {
      run(session, application("staging", "one"));
      rehearsed = catalog(session);
    }
    try (Connection session = server.connectAsSuperuser()) {
      run(session, "create role boss superuser login");
    }
    try (Connection session = server.connect("boss")) {
      run(session, "alter role gonogo rename to postgres");
    }
    superuser = server.connect("postgres");
    run(superuser, "drop role boss");
    run(superuser, "create database billing");
    run(superuser, "alter database billing set work_mem = '1GB'");
    run(superuser, "set allow_in_place_tablespaces = on");
    run(superuser, "create tablespace fast location ''");
    run(superuser, application("shop", "two"));
    run(superuser, ONLY_THERE);
    superuser.setAutoCommit(false);
  }

  static TwoServers start() throws SQLException {
    return new TwoServers(start("staging"), start("shop"));
  }

  private static Staging start(String database) {
    StagingRequest request =
        new StagingRequest(TestServer.DEFAULT_MAJOR, Map.of(), "deployer", List.of(), database);
    return Staging.start(request, TestServer.settings());
  }

  private static String application(String database, String secret) {
    return APPLICATION.replace("{database}", database).replace("{secret}", secret);
  }

  Catalog rehearsed() {
    return rehearsed;
  }

  /** Production as its superuser sees it. */
  Drift seenByAll() throws SQLException {
    try {
      return drift(catalog(superuser));
    } finally {
      superuser.rollback();
    }
  }

  /** Production as Gonogo's login sees it. */
  Drift drift() throws SQLException {
    try (Connection session = server.connect("verifier")) {
      return drift(catalog(session));
    }
  }

  /** The same after a change, which is rolled back. */
  Drift after(String change) throws SQLException {
    try {
      run(superuser, change);
      run(superuser, "set local role verifier");
      return drift(catalog(superuser));
    } finally {
      superuser.rollback();
    }
  }

  private Drift drift(Catalog production) {
    return Drift.between(rehearsed, production, OURS);
  }

  private static Catalog catalog(Connection session) {
    return new ReadOnlyDatabase(() -> session).catalog();
  }

  private static void run(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
    server.close();
    staging.close();
  }
}
