package jp.madoguchi.equipment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.task.TaskTouched;

/** The board counts what is still to be done: it is drawn anew when that changes. */
@ApplicationScoped
public class TaskWatcher {
  @Inject Event<EquipmentStateChanged> changed;

  void touched(@Observes TaskTouched event) {
    changed.fire(new EquipmentStateChanged());
  }
}
