package jp.madoguchi.reception.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.node.ChangeHeard;
import jp.madoguchi.reception.BoardChange;

/** Tells what changed on the board, on whichever node; what is rolled back is never told. */
@ApplicationScoped
public class BoardListeners {
  private static final BoardChange NO_ROW = new BoardChange(0, 0);

  private final List<Consumer<BoardChange>> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener; closing takes it away. */
  public AutoCloseable add(Consumer<BoardChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void heard(@Observes ChangeHeard change) {
    if (change.equals(ChangeHeard.EVERYTHING)) {
      tell(BoardChange.EVERYTHING);
    } else if (change.concerns(BoardChange.KIND)) {
      tell(new BoardChange(Long.parseLong(change.key()), change.version()));
    } else if (change.concerns(EquipmentStateChanged.KIND)) {
      tell(NO_ROW);
    }
  }

  private void tell(BoardChange change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
