package jp.madoguchi.factor.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffAdministered;

/** Deletes the factors that an administrator takes away, in the transaction of the act. */
@ApplicationScoped
public class FactorsTaken {
  @EJB OwnFactorRows rows;

  void taken(@Observes StaffAdministered event) {
    if (event.act() == StaffAct.FACTORS_TAKEN) {
      rows.removeAll(event.account());
    }
  }
}
