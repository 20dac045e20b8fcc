package jp.madoguchi.terminal.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.capture.NodeFolders;
import jp.madoguchi.terminal.request.SentRequests;
import jp.madoguchi.terminal.sharing.Holdings;
import jp.madoguchi.terminal.state.StateBoard;

/** Keeps what the application says of this server and of what it owns. */
final class NodeSharing implements TerminalSharing {

  private final SentRequests sent;
  private final StateBoard board;
  private final Holdings holdings = new Holdings();
  private final BooleanSupplier atWork;
  private final Supplier<List<NodeCaptures>> captures;
  private volatile String node;
  private volatile RequestLedger book;
  private volatile boolean joined;

  /**
   * @param atWork whether folders are open under the present name
   */
  NodeSharing(
      SentRequests sent,
      StateBoard board,
      BooleanSupplier atWork,
      Supplier<List<NodeCaptures>> captures) {
    this.sent = sent;
    this.board = board;
    this.atWork = atWork;
    this.captures = captures;
  }

  @Override
  public synchronized void join(String name, RequestLedger ledger) {
    if (NodeFolders.isTaken(name)) {
      throw new IllegalArgumentException(
          "a server cannot be called " + name + ": the capture folder has a folder of that name");
    }
    if (node != null && !node.equals(name) && atWork.getAsBoolean()) {
      throw new IllegalStateException("the terminal connector is at work as node " + node);
    }
    node = name;
    book = ledger;
    sent.join(name, ledger);
    joined = true;
  }

  /** What was owned stays written down: after a restart it is gone on with. */
  @Override
  public synchronized void leave() {
    joined = false;
    book = null;
    sent.leave();
    holdings.clear();
  }

  @Override
  public void own(TerminalId terminal, long token) {
    if (token < 1) {
      throw new IllegalArgumentException("not a token: " + token);
    }
    if (holdings.own(terminal, token)) {
      board.forget(terminal);
    }
  }

  @Override
  public void disown(TerminalId terminal) {
    if (holdings.disown(terminal)) {
      board.forget(terminal);
    }
  }

  @Override
  public void disown(TerminalId terminal, long token) {
    if (holdings.disown(terminal, token)) {
      board.forget(terminal);
    }
  }

  @Override
  public List<NodeCaptures> captures() {
    return captures.get();
  }

  /** Holds what the application said to another exchange, whose settings are read afresh. */
  synchronized void inherit(NodeSharing before) {
    if (before.joined) {
      join(before.node, before.book);
      before.holdings.all().forEach((terminal, holding) -> holdings.own(terminal, holding.token()));
    }
  }

  /** This server's name, once the application has told it. */
  Optional<String> node() {
    return Optional.ofNullable(node);
  }

  /** Whether an application is there that says who owns what. */
  boolean isJoined() {
    return joined;
  }

  Holdings holdings() {
    return holdings;
  }
}
