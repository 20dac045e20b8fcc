package jp.madoguchi.equipment.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseGained;
import jp.madoguchi.node.LeaseGone;

/** Hears of leases of folders; the board draws anew where results wait. */
@ApplicationScoped
public class FolderLeases {
  @EJB FolderOwnership owner;
  @Inject Event<EquipmentStateChanged> changed;

  void gained(@Observes LeaseGained event) {
    owner.gained(event.fence());
    draw(event.fence());
  }

  void gone(@Observes LeaseGone event) {
    owner.lost(event.fence());
    draw(event.fence());
  }

  private void draw(Fence fence) {
    if (OwnedFolders.terminal(fence.thing()) != null) {
      changed.fire(new EquipmentStateChanged());
    }
  }
}
