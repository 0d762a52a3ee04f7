/**
 * The other JVM: sends a workload through Gatling and measures it. Nothing here is ever loaded by
 * the JVM that asks for load; what both know is {@code Order} and {@code Words}.
 *
 * <p>Gatling starts users, in time or a little early; every request has a time of its own ({@code
 * Schedule}), to which a worker of its {@code Pool} holds it. A worker has one connection.
 */
@NullMarked
package dev.gonogo.load.injector;

import org.jspecify.annotations.NullMarked;
