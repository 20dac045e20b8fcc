package jp.madoguchi.clinical.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.clinical.ViewingGround.WithoutConsent;
import jp.madoguchi.clinical.internal.ViewingGate.AdmittedLines;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;

/**
 * The only reader of what answers left in the store; hands nothing out without a ground from the
 * gate.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StoredSheets {
  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB ViewingGate gate;
  @EJB ClinicalFetches asks;
  @EJB MedicineDirectory medicines;
  @EJB MedicineCheck check;

  /**
   * The newest answer that came under the ground, as its sheet; where the question came to nothing
   * and the centre refused nothing, what was fetched before; empty while none is here.
   *
   * @throws jp.madoguchi.clinical.MedicalAccessRefused when the request asked about another person
   *     than the one the register has now; already recorded
   */
  @PermitAll
  public StoredSheet read(String patientNumber, ViewingGround ground) {
    if (ground instanceof WithoutConsent opened) {
      Optional<ClinicalFetch> held = asks.held(opened.patient(), ground.kind());
      return stored(exchange(ground), patientNumber, ground, null, held.orElse(null), true);
    }
    ByConsent consented = gate.consented(patientNumber, ground);
    Optional<ClinicalFetch> answered = asks.answered(patientNumber, consented);
    Optional<ClinicalFetch> ask = answered.or(() -> asks.earlier(patientNumber, consented));
    boolean another =
        ask.map(a -> PersonAgreement.between(consented.patient(), a.person()))
            .filter(PersonAgreement.BIRTH_DATE_DIFFERS::equals)
            .isPresent();
    if (another) {
      throw gate.otherPerson(patientNumber, consented);
    }
    return stored(
        exchange(ground), patientNumber, ground, consented, ask.orElse(null), answered.isEmpty());
  }

  private <L extends ClinicalLine<L>> StoredSheet stored(
      ClinicalExchange<?, L> exchange,
      String patientNumber,
      ViewingGround ground,
      ByConsent consented,
      ClinicalFetch ask,
      boolean notAnswered) {
    if (ask == null) {
      ClinicalSheet none = exchange.sheet(List.of(), null, SheetSubject.NOBODY, context());
      return new StoredSheet(none, consented, null, null, false);
    }
    AdmittedLines<L> admitted =
        gate.admitted(
            patientNumber,
            ground,
            lines(exchange.lineType(), ask).stream().map(ClinicalLine::readable).toList());
    ClinicalSheet sheet =
        exchange.sheet(
            admitted.lines(),
            ask.changedAt(),
            new SheetSubject(ask.sex(), ask.person().birthDate()),
            context());
    return new StoredSheet(sheet, consented, admitted.surgery(), ask.suffix(), notAnswered);
  }

  private static ClinicalExchange<?, ?> exchange(ViewingGround ground) {
    return ground
        .kind()
        .exchange()
        .orElseThrow(() -> new IllegalArgumentException("not fetched: " + ground.kind()));
  }

  /**
   * A sheet and what the audit record says of it.
   *
   * @param consented the consent behind it, or null: 救急 and 災害 have none
   * @param surgery the consent to 手術情報 under which lines of it stand in a sheet of another kind, or
   *     null where none do
   * @param suffix of the request, or null while there is no answer
   * @param earlier fetched before, under another question than the present one
   */
  public record StoredSheet(
      ClinicalSheet sheet, ByConsent consented, ByConsent surgery, String suffix, boolean earlier) {
    @Override
    public String toString() {
      return "StoredSheet[" + suffix + "]";
    }
  }

  private SheetContext context() {
    Set<String> own =
        HospitalTerminal.all(terminals).stream()
            .map(HospitalTerminal::institutionCode)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new SheetContext(
        LocalDate.now(clock), own, new MedicinesInEffect(medicines), check::among);
  }

  private <L> List<L> lines(Class<L> type, ClinicalFetch ask) {
    return em.createQuery(
            "select l from "
                + type.getSimpleName()
                + " l where l.suffix = :suffix order by l.place",
            type)
        .setParameter("suffix", ask.suffix())
        // nobody changes them: thousands of watched rows would be compared before each question
        .setHint("eclipselink.read-only", "true")
        .getResultList();
  }
}
