package jp.madoguchi.terminal.delivery;

import java.util.Optional;
import jp.madoguchi.terminal.api.TerminalState;

/** The news that a part changed; overtaken news is not told. */
final class StateDelivery implements Delivery {

  private final StateTeller teller;
  private final TerminalState state;

  StateDelivery(StateTeller teller, TerminalState state) {
    this.teller = teller;
    this.state = state;
  }

  @Override
  public String lane() {
    return "state " + state.terminal() + " " + state.part();
  }

  @Override
  public String label() {
    return lane();
  }

  @Override
  public void attempt() throws DeliveryFailedException {
    Optional<TerminalState> owned = teller.owned(state);
    if (owned.isPresent() && teller.isNewest(state)) {
      teller
          .endpoint()
          .deliver("stateChanged", TerminalState.class, ear -> ear.stateChanged(owned.get()));
    }
  }
}
