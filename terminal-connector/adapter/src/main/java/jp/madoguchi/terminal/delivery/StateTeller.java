package jp.madoguchi.terminal.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;

/** Tells the application the states of the parts; works without a store. */
public final class StateTeller implements Consumer<TerminalState> {

  private record Part(TerminalId terminal, TerminalPart part) {
    static Part of(TerminalState state) {
      return new Part(state.terminal(), state.part());
    }
  }

  private final DeliveryQueue queue;
  private final Endpoint endpoint;
  private final Map<Part, TerminalState> newest = new ConcurrentHashMap<>();

  public StateTeller(DeliveryQueue queue, Endpoint endpoint) {
    this.queue = queue;
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

  Endpoint endpoint() {
    return endpoint;
  }
}
