package jp.madoguchi.acceptance.system;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A server with the application and its virtual devices, the same for both assemblies. */
public interface ServerUnderTest extends AutoCloseable {

  Assembly assembly();

  /** Address of the application, ending in {@code /madoguchi/}. */
  URI base();

  /** Folder of everything that this server and its devices write. */
  Path data();

  VirtualTerminalProcess terminal();

  VirtualReaders readers();

  /** Desks with agents of their own. */
  DeskAgents desks();

  /** JDBC address of its database, with user and password, for looking at what was stored. */
  String database();

  /** Everything the server has logged. */
  Path log();

  /** Takes the database server away; only where it is a process of its own (PostgreSQL). */
  void stopDatabase();

  /** Brings it back, with what it held. */
  void startDatabase();

  /** Ends the server's process with SIGKILL, in the middle of whatever it does. */
  void kill();

  /** Starts the server anew on the same folders and the same database; returns at once. */
  void startAgain();

  /** Returns when the application answers. */
  void awaitReady();

  /** From the last start of its process to the log-in page. */
  Duration startTime();

  /** Resident memory of the server's process is read by this number. */
  long pid();

  @Override
  void close();
}
