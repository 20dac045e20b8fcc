package jp.madoguchi.reception.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.reception.BoardChange;

/** Tells changes of the board after commit; what is rolled back is never told. */
@ApplicationScoped
public class BoardListeners {
  private static final BoardChange NO_ROW = new BoardChange(0, 0);

  private final List<Consumer<BoardChange>> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener; closing takes it away. */
  public AutoCloseable add(Consumer<BoardChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void rowChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoardChange change) {
    tell(change);
  }

  void facilityChanged(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) EquipmentStateChanged change) {
    tell(NO_ROW);
  }

  private void tell(BoardChange change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
