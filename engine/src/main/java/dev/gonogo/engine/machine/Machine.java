package dev.gonogo.engine.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the servers of one run live, with their data and states: this machine, or a container.
 *
 * <p>Everything that touches data is done by the servers' user, to whom it has to belong. Whatever
 * the run does is below one folder, and gone when closed or when the JVM ends; when the JVM is
 * killed, at the next start at the latest. May be used from any thread.
 *
 * <p>All methods throw {@link StagingException} where the machine itself does not work.
 */
public interface Machine extends Workplace, AutoCloseable {

  /** What a server of this version is here, for people: {@code embedded PostgreSQL 17.11}. */
  String describe(String version);

  /** What has to be known of this machine for copies of its data to be of use: its binaries. */
  String fingerprint();

  /** The id of the container that it is; empty where it is none. */
  default Optional<String> container() {
    return Optional.empty();
  }

  /** The folder of the run. */
  Path folder();

  /** A new folder in that of the run, which only the servers' user can see into. */
  @Override
  Path folderFor(String purpose);

  /** Writes a file that only the servers' user can read, beside these folders. */
  Path write(String name, String content);

  /** The path of a program of PostgreSQL's server: {@code initdb}, {@code postgres}. */
  String program(String name);

  /** Runs a program to its end as the servers' user. */
  Output run(List<String> command);

  /** The same for a command that is written out. */
  default Output run(String... command) {
    return run(List.of(command));
  }

  /** Starts a server, whose output is appended to a file. */
  ServerProcess launch(List<String> command, Path output);

  /** Sends a signal to a process; one that has ended already is no error. */
  void signal(Signal signal, long process);

  /** What a file holds from a position in bytes on; empty where there is no file. */
  String read(Path file, long from);

  /** How long a file is in bytes; 0 where there is none. */
  long size(Path file);

  /** The names of what is in a folder, sorted. */
  List<String> names(Path folder);

  /** Whether there is such a folder. */
  boolean isFolder(Path folder);

  /** Writes a folder of the servers' user into one file of the machine that this JVM runs on. */
  void pack(Path folder, Path archive);

  /** Makes such a folder again, at a place where there is none, with its parent. */
  void unpack(Path archive, Path folder);

  /** A port that a server can listen on. */
  int freePort();

  /** A server listens on this port no more. */
  void giveBack(int port);

  /** The locale of new clusters: the same order everywhere, in UTF-8 where there is such. */
  String locale();

  /** The address that servers listen on. */
  String listenAddress();

  /** The clients of servers, as pg_hba.conf names their addresses. */
  String clients();

  /** Where a server that listens on this port is reached from this JVM. */
  Address address(int port);

  /**
   * What to do where the machine is in trouble: its disk is full, or it is gone; empty where it is
   * not.
   *
   * @param said what came of it, such as the message of an error
   */
  Optional<String> trouble(String said);

  /** A text of a program, followed by the next step where it speaks of trouble. */
  String explained(String text);

  /** Ends all servers and removes everything; closing twice does no harm. */
  @Override
  void close();
}
