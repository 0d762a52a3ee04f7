package dev.gonogo.engine.machine;

/**
 * Where a server is reached from this JVM.
 *
 * @param host a name or an IP address
 * @param port a TCP port
 */
public record Address(String host, int port) {}
