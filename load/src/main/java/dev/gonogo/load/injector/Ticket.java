package dev.gonogo.load.injector;

/**
 * A request of an open model that waits for its moment, or for a connection.
 *
 * @param due when it should be sent
 * @param came when its user came
 * @param leave has the user leave
 */
record Ticket(int target, int request, long due, long came, Runnable leave) {}
