package jp.madoguchi.bulk.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.terminal.messages.BulkCollectionRequest;
import jp.madoguchi.terminal.messages.BulkCollectionRequestBody;
import jp.madoguchi.terminal.messages.BulkDownloadBody;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkFilter;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.BulkQualificationRequestBody;
import jp.madoguchi.terminal.messages.BulkReferenceNumberRequest;
import jp.madoguchi.terminal.messages.BulkReferenceNumberRequestBody;
import jp.madoguchi.terminal.messages.MedicalTreatmentFlag;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageMonth;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.ReferenceNumberRegistrationInfo;
import jp.madoguchi.terminal.messages.RequestHeader;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** The request files of an inquiry, made from its rows. Source: oqs-interface §3.4, 3.5, 3.7. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkFiles {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  /** The second request and its family. */
  public record BulkDownload(MessageFamily family, BulkDownloadRequest request) {}

  /** The 01 request; the connector sets code and identifier. */
  @PermitAll
  public TerminalMessage upload(long id) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, id);
    List<BulkPerson> persons = new BulkBook(em).persons(id);
    em.clear();
    return switch (inquiry.kind()) {
      case ELIGIBILITY ->
          new BulkQualificationRequest(
              header(inquiry.dayOf(clock.instant())),
              new BulkQualificationRequestBody(
                  persons.stream().map(BulkFiles::search).toList(), List.of()),
              List.of());
      case REFERENCE_NUMBER ->
          new BulkReferenceNumberRequest(
              header(null),
              new BulkReferenceNumberRequestBody(
                  persons.stream().map(BulkFiles::registration).toList(), List.of()),
              List.of());
      case MEDICAL_AID, HOME_VISIT, ONLINE ->
          new BulkCollectionRequest(
              inquiry.kind().family(),
              header(null),
              new BulkCollectionRequestBody(filter(inquiry.question()), List.of()),
              List.of());
    };
  }

  /** The 02 request: nothing but the 受付番号. */
  @PermitAll
  public BulkDownload download(long id) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, id);
    MessageFamily family = inquiry.kind().family();
    return new BulkDownload(
        family,
        new BulkDownloadRequest(
            family,
            header(null),
            new BulkDownloadBody(inquiry.receptionNumber(), List.of()),
            List.of()));
  }

  private static RequestHeader header(LocalDate day) {
    return new RequestHeader(null, day == null ? null : MessageDate.of(day), null, List.of());
  }

  private static QualificationSearch search(BulkPerson person) {
    return new QualificationSearch(
        person.insurerNumber(),
        filled(person.symbol()),
        person.number(),
        filled(person.branch()),
        MessageDate.of(person.birthDate()),
        null,
        person.personKey(),
        List.of());
  }

  private static ReferenceNumberRegistrationInfo registration(BulkPerson person) {
    return new ReferenceNumberRegistrationInfo(
        person.patientNumber(),
        person.insurerNumber(),
        filled(person.symbol()),
        person.number(),
        filled(person.branch()),
        List.of());
  }

  private static BulkFilter filter(BulkQuestion asked) {
    MessageDate from = asked.from() == null ? null : MessageDate.of(asked.from());
    MessageDate to = asked.to() == null ? null : MessageDate.of(asked.to());
    boolean examination = asked.byExamination();
    return new BulkFilter(
        asked.month() == null ? null : MessageMonth.of(asked.month()),
        examination ? null : from,
        examination ? null : to,
        examination ? from : null,
        examination ? to : null,
        flag(asked.kind()),
        List.of());
  }

  private static MedicalTreatmentFlag flag(BulkKind kind) {
    return switch (kind) {
      case HOME_VISIT -> MedicalTreatmentFlag.VISIT;
      case ONLINE -> MedicalTreatmentFlag.ONLINE;
      default -> null;
    };
  }

  private static String filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
