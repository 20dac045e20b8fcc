package jp.madoguchi.clinical.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.ViewingGrants;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;

/**
 * The check before every look at medical information (閲覧の可否), at the instant of the look: who asks,
 * and what the patient said. A refusal is recorded in a transaction of its own.
 */
@Stateless
@DenyAll
@DeclareRoles({"DOCTOR", "DENTIST", "PHARMACIST", "GRANTED"})
public class ViewingRight {
  @Resource SessionContext context;
  @Inject Workplace workplace;
  @EJB ViewingGrants grants;
  @EJB ConsentGate gate;
  @EJB AuditLedger ledger;

  /**
   * The consent that opens the kind now.
   *
   * @throws MedicalAccessRefused {@code cons.role}, {@code cons.none}, {@code cons.refused}, {@code
   *     cons.expired}, {@code cons.withdrawn}, {@code cons.unobtainable}, {@code cons.faulty},
   *     {@code cons.other} or {@code cons.unknown}; already recorded
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ConsentView require(String patientNumber, ConsentKind kind) {
    if (!mayRead(kind)) {
      throw refused(patientNumber, kind, null, "cons.role");
    }
    ConsentView consent = gate.consent(patientNumber, kind);
    String reason =
        switch (consent.state()) {
          case GIVEN -> null;
          case NONE -> "cons.none";
          case REFUSED -> "cons.refused";
          case EXPIRED -> "cons.expired";
          case UNOBTAINABLE -> "cons.unobtainable";
          case WITHDRAWN -> "cons.withdrawn";
          case FAULTY -> "cons.faulty";
          case OTHER_PERSON -> "cons.other";
          case UNKNOWN -> "cons.unknown";
        };
    if (reason != null) {
      throw refused(patientNumber, kind, consent, reason);
    }
    return consent;
  }

  /** By qualification, or by a grant for this kind and time; the role worked in decides. */
  private boolean mayRead(ConsentKind kind) {
    Role active = workplace.activeRole();
    for (Role role : Role.QUALIFIED) {
      if ((active == null || active == role) && context.isCallerInRole(role.name())) {
        return true;
      }
    }
    return (active == null || active == Role.GRANTED)
        && context.isCallerInRole(Role.Names.GRANTED)
        && grants.granted(context.getCallerPrincipal().getName(), kind.name());
  }

  private MedicalAccessRefused refused(
      String patientNumber, ConsentKind kind, ConsentView consent, String reason) {
    ConsentState state = consent == null ? null : consent.state();
    ledger.recordApart(
        AuditEntry.of(AuditAction.REFUSED, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject(kind.name())
            .consent(state == null ? null : state.name(), consent == null ? null : consent.until())
            .outcome(reason));
    return new MedicalAccessRefused(reason);
  }
}
