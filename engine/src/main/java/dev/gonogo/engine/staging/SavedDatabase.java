package dev.gonogo.engine.staging;

/**
 * A state on a server of somebody else.
 *
 * @param database the database that holds it, in which nobody works
 * @param traits what that database has not, because copies lose it
 * @param roles the roles as they were
 */
record SavedDatabase(String database, DatabaseTraits traits, KeptRoles roles) {}
