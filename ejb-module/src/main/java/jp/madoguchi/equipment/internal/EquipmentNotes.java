package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jp.madoguchi.equipment.EquipmentChanged;

/**
 * Tells of a change in a transaction, for acts that have none themselves because a file moves in
 * them: told before it moves, so that none moves without its record.
 */
@Stateless
@LocalBean
@DenyAll
public class EquipmentNotes {
  @Inject Event<EquipmentChanged> changes;

  @PermitAll
  public void told(EquipmentChanged change) {
    changes.fire(change);
  }
}
