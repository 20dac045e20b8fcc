package jp.madoguchi.reception.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.patient.RegisterChanged;

/** Hears inside the transaction that the register has changed. */
@ApplicationScoped
public class RegisterObserver {
  @EJB MatchedAgain matching;

  void registerChanged(@Observes RegisterChanged change) {
    matching.today();
  }
}
