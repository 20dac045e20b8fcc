package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;

/**
 * Which server speaks for a card reader (リーダーの報告担当), when several share the database. A reader at a
 * desk is spoken for by the server that the desk's agent tells; one that hangs at a server, by that
 * server. Methods with an instant need a running transaction.
 */
@Local
public interface ReaderLines {
  /**
   * The reader's key in the database.
   *
   * @param reader the connector's name of it: {@code desk07/Reader 00 00} at a desk, else as the
   *     card service of this server has it; then the server's name stands before it ({@code
   *     ap1:Reader 00 00}) where servers share the database
   */
  String key(String reader);

  /** The connector's name of the reader here; empty when it hangs at another server. */
  Optional<String> here(String key);

  /**
   * The agent of the reader's desk tells this server from now on.
   *
   * @param run names the run of the agent
   * @param turn raised within the run; one that is too late changes nothing
   */
  void leads(String key, String run, long turn, Instant at);

  /**
   * When an event that this server was told counts as having happened: never before what another
   * server told earlier.
   *
   * @return empty when another server speaks for the reader by now
   */
  Optional<Instant> counts(String key, Instant at);
}
