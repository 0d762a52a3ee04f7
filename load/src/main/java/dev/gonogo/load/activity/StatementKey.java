package dev.gonogo.load.activity;

/**
 * What pg_stat_statements counts by, within one database, in terms that two servers share.
 *
 * @param role who ran it, by name: numbers of roles differ from server to server
 * @param id of the statement, made of numbers of tables: the same in copies of one cluster
 * @param topLevel whether the application sent it, and no function
 */
public record StatementKey(String role, long id, boolean topLevel) {}
