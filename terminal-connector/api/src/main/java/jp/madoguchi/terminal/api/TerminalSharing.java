package jp.madoguchi.terminal.api;

import java.util.List;

/**
 * How several servers share the terminals (複数サーバー). Each server has a connector of its own; the
 * folders of one terminal are watched by one of them at a time, the one whose application said
 * {@link #own}. Requests may be written by all of them.
 *
 * <p>All methods may be called at any time and again with the same words, which changes nothing.
 */
public interface TerminalSharing {
  /**
   * Says who this server is. Before that no folder is looked at and no request is written. What the
   * server owned when it stopped it goes on capturing, and delivers nothing of it before {@link
   * #own}: while nobody can be asked, nothing is lost.
   *
   * @param node 1 to 32 of {@code a-z 0-9 -}; names this server's folder in {@code capture.dir}
   * @param ledger the application's book of requests
   * @throws IllegalArgumentException the name is that of a folder of the store
   * @throws IllegalStateException the connector is at work under another name
   */
  void join(String node, RequestLedger ledger);

  /** The application ends: nothing is owned any more and no request is written. */
  void leave();

  /**
   * This server owns the terminal's folders: they are watched, what other servers captured and did
   * not deliver is adopted and delivered first, and every delivery carries the token.
   *
   * @param terminal also one that the settings do not know any more but whose captures wait
   * @param token above 0; a greater one than that of any earlier owner
   */
  void own(TerminalId terminal, long token);

  /** This server does not own the terminal's folders: they are let alone, captures are kept. */
  void disown(TerminalId terminal);

  /**
   * As {@link #disown(TerminalId)}, unless the server has become the owner anew with another token.
   */
  void disown(TerminalId terminal, long token);

  /**
   * What waits in the folder of each server that can be seen from here: all of them where {@code
   * capture.dir} is shared, else this server's own.
   */
  List<NodeCaptures> captures();
}
