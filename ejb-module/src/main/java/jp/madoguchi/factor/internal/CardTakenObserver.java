package jp.madoguchi.factor.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.equipment.CardTaken;

/** Whoever takes his card leaves the desk: in the transaction that notes it at the reader. */
@ApplicationScoped
public class CardTakenObserver {
  @EJB FactorGate gate;

  void taken(@Observes CardTaken event) {
    if (CardStay.asked()) {
      gate.cardGone(event.reader());
    }
  }
}
