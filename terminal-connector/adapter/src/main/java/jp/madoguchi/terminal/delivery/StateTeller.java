package jp.madoguchi.terminal.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.sharing.Holdings;
import jp.madoguchi.terminal.sharing.Holdings.Holding;

/** Tells the application the states of the parts; works without a store. */
public final class StateTeller implements Consumer<TerminalState> {

  private record Part(TerminalId terminal, TerminalPart part) {
    static Part of(TerminalState state) {
      return new Part(state.terminal(), state.part());
    }
  }

  private final DeliveryQueue queue;
  private final Endpoint endpoint;
  private final Holdings holdings;
  private final Map<Part, TerminalState> newest = new ConcurrentHashMap<>();

  public StateTeller(DeliveryQueue queue, Endpoint endpoint, Holdings holdings) {
    this.queue = queue;
    this.holdings = holdings;
    this.endpoint = endpoint;
  }

  /** Queues a state to be told. */
  @Override
  public void accept(TerminalState state) {
    newest.put(Part.of(state), state);
    queue.submit(new StateDelivery(this, state));
  }

  boolean isNewest(TerminalState state) {
    return state.equals(newest.get(Part.of(state)));
  }

  /** With the owner's token; empty when it is not for this server to tell, or not yet. */
  Optional<TerminalState> owned(TerminalState state) {
    return holdings
        .of(state.terminal())
        .filter(Holding::delivers)
        .map(holding -> state.ownedBy(holding.token()));
  }

  Endpoint endpoint() {
    return endpoint;
  }
}
