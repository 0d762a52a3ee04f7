package dev.gonogo.engine.rehearsed;

import java.util.List;

/** A single change of production that nobody rehearsed, and what is found. */
record ProductionChange(String sql, List<String> found) {

  static List<ProductionChange> all() {
    return List.of(
        of("drop index users_by_name", "not on production: index users_by_name on users"),
        of("create index extra on users (email)", "only on production: index extra on users"),
        of(
            "create table extra (id int primary key)",
            "only on production: table extra, with 1 column, 1 constraint and" + " 1 index"),
        of(
            "alter table users alter name type varchar(90)",
            "differs on production: column users.name: type was character"
                + " varying(80), is character varying(90)"),
        of(
            "alter table users alter name set default 'x'",
            "differs on production: column users.name: default expression was"
                + " 'nobody'::character varying, is 'x'::character varying"),
        of(
            "alter policy own on users using (true)",
            "differs on production: policy own on users: using was (email ="
                + " CURRENT_USER), is true"),
        of(
            "alter policy own on users to shop_staff, verifier",
            "differs on production: policy own on users: roles was shop, is" + " shop_staff"),
        of(
            "alter table users disable row level security",
            "differs on production: table users: row security was true, is" + " false"),
        of("grant delete on users to shop", "only on production: shop has DELETE on users"),
        of("revoke insert on audit from shop", "not on production: shop has INSERT on audit"),
        of(
            "create or replace function greet(who text) returns text language"
                + " sql as $$ select 'bye' $$",
            "differs on production: function greet(text): source was  select"
                + " 'hello ' || who , is  select 'bye' "),
        of(
            "alter table users drop constraint name_is_short; alter table"
                + " users add constraint name_is_short check (length(name) < 40) not"
                + " valid",
            "differs on production: constraint name_is_short on users:"
                + " definition was CHECK ((length((name)::text) < 40)), is CHECK"
                + " ((length((name)::text) < 40)) NOT VALID"),
        of(
            "alter table users disable trigger watched",
            "differs on production: trigger watched on users: enabled was"
                + " enabled, is disabled"),
        of(
            "alter table users owner to postgres",
            "differs on production: table users: owner was shop_owner, is" + " postgres",
            "differs on production: sequence users_id_seq: owner was" + " shop_owner, is postgres"),
        of("drop extension pg_trgm", "not on production: extension pg_trgm"),
        of(
            "alter role shop bypassrls",
            "differs on production: role shop can now bypass row level security"),
        of(
            "alter role shop set statement_timeout = '9s'",
            "differs on production: setting statement_timeout of role shop:"
                + " value was 5s, is 9s"),
        of(
            "alter database shop set lock_timeout = '9s'",
            "differs on production: setting lock_timeout in database shop:"
                + " value was 2s, is 9s"),
        of(
            "comment on table users is 'who bought'",
            "differs on production: table users: comment was who buys, is who" + " bought"),
        of("drop view emails", "not on production: view emails, with 1 column and 9 privileges"),
        of("grant shop_owner to shop", "only on production: shop is a member of shop_owner"),
        of(
            "revoke shop_staff from shop_clerk",
            "not on production: shop_clerk is a member of shop_staff"),
        of(
            "alter default privileges for role shop_owner revoke execute on"
                + " functions from public",
            "only on production: default privilege EXECUTE for PUBLIC on"
                + " functions that shop_owner creates is withheld"),
        of(
            "alter default privileges for role shop_owner grant update on" + " tables to shop",
            "only on production: default privilege UPDATE for shop on tables"
                + " that shop_owner creates"),
        of(
            "revoke connect on database shop from shop",
            "not on production: shop has CONNECT on database shop"),
        of(
            "create user mapping for public server files",
            "only on production: user mapping of PUBLIC for foreign server" + " files"),
        of(
            "revoke execute on function pg_sleep(double precision) from public",
            "only on production: revoked privilege of PUBLIC, EXECUTE on"
                + " function pg_catalog.pg_sleep(double precision)"),
        of(
            "grant select on users to alice",
            "only on production: alice is a member of pg_monitor",
            "only on production: role alice, with 1 setting",
            "only on production: alice has SELECT on users"),
        of(
            "grant shop_owner to people",
            "only on production: alice is a member of people",
            "only on production: alice is a member of pg_monitor",
            "only on production: people is a member of shop_owner",
            "only on production: role alice, with 1 setting",
            "only on production: role people"),
        of(
            "alter role alice superuser",
            "only on production: alice is a member of pg_monitor",
            "only on production: role alice, with 1 setting"),
        of(
            "grant pg_read_all_data to alice",
            "only on production: alice is a member of pg_monitor",
            "only on production: alice is a member of pg_read_all_data",
            "only on production: role alice, with 1 setting"),
        of(
            "drop role shop_clerk",
            "not on production: shop_clerk is a member of shop_staff",
            "not on production: role shop_clerk"),
        of(
            "grant shop_clerk to postgres; alter role postgres createdb; alter"
                + " role verifier_reader bypassrls"));
  }

  private static ProductionChange of(String sql, String... found) {
    return new ProductionChange(sql, List.of(found));
  }

  @Override
  public String toString() {
    return sql;
  }
}
