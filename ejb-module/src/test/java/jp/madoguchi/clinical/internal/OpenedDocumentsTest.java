package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OpenedDocument;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.contingency.internal.GroundDeskBean;
import jp.madoguchi.encryption.internal.TestEncryption;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The one document that an opening without consent expects: whose it is, until when, for whom. */
class OpenedDocumentsTest {
  private static final String NAMES = "madoguchi.contingency.document.names";
  private static final String OTHER = "000124";

  @TempDir Path folder;
  private Ward ward;

  @AfterEach
  void forget() {
    System.clearProperty(NAMES);
    System.clearProperty("madoguchi.contingency.emergency.minutes");
  }

  private void ward(TestDatabase database) {
    ward = new Ward(database);
    ward.register(OTHER, "見本　花子", "ミホン　ハナコ", LocalDate.of(1990, 1, 31), "2");
    ward.clock.set("2026-11-24T10:00:00+09:00");
    doctor("doctor");
    System.setProperty(NAMES, "YZKsiquc01res_EMG.*\\.pdf");
    System.setProperty("madoguchi.contingency.emergency.minutes", "60");
  }

  private void doctor(String name) {
    ward.caller.become(name, Role.DOCTOR, Role.ER_VIEWER);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
  }

  private void open(String patient) {
    ward.by(new GroundDeskBean(), desk -> desk.emergency(EmergencyGroundTest.unconscious(patient)));
  }

  private boolean arrives(String name, String key) {
    return ward.document(name, key.repeat(64));
  }

  private List<OpenedDocument> list(String patient) {
    return ward.by(new OpenedDocumentsBean(), documents -> documents.list(patient));
  }

  private byte[] read(String patient, long document) {
    return ward.by(new OpenedDocumentsBean(), documents -> documents.read(patient, document));
  }

  private ViewingRefusal refusal(String patient, long document) {
    return assertThrows(MedicalAccessRefused.class, () -> read(patient, document)).reason();
  }

  @OnBothDatabases
  void oneIsTakenForThePatientWhoIsOpen(TestDatabase database) {
    ward(database);
    assertFalse(arrives("YZKsiquc01res_EMG1.pdf", "a"), "nobody expects one");
    open(PATIENT);
    assertFalse(arrives("YZKsiquc01res_202611240009.pdf", "b"), "another name");
    assertTrue(arrives("YZKsiquc01res_EMG1.pdf", "c"));
    assertTrue(arrives("YZKsiquc01res_EMG1.pdf", "c"), "delivered once more");
    assertFalse(arrives("YZKsiquc01res_EMG2.pdf", "d"), "a second one");
    OpenedDocument document = list(PATIENT).get(0);
    assertArrayEquals(Ward.PDF, read(PATIENT, document.id()));
    assertEquals(1, ward.count("ground_document"));
    assertEquals(
        1,
        ward.count(
            "audit_record where action = 'VIEW_MEDICAL' and ground = 'EMERGENCY' and subject like"
                + " 'DOC opening %'"));
    assertEquals(List.of(), ward.faults());
  }

  @OnBothDatabases
  void noneIsExpectedUnlessTheHospitalSaysHowItIsNamed(TestDatabase database) {
    ward(database);
    System.clearProperty(NAMES);
    open(PATIENT);
    assertFalse(arrives("YZKsiquc01res_EMG1.pdf", "a"));
  }

  @OnBothDatabases
  void isExpectedForThirtyMinutesAndWhileItsOpeningRuns(TestDatabase database) {
    ward(database);
    open(PATIENT);
    ward.clock.set("2026-11-24T10:30:00+09:00");
    assertFalse(arrives("YZKsiquc01res_EMG1.pdf", "a"));
    ward.clock.set("2026-11-24T10:29:59.999999+09:00");
    assertTrue(arrives("YZKsiquc01res_EMG1.pdf", "b"));
    doctor("other");
    open(PATIENT);
    ward.by(
        new GroundDeskBean(),
        desk -> {
          desk.close(PATIENT);
          return true;
        });
    assertFalse(arrives("YZKsiquc01res_EMG2.pdf", "c"), "closed by hand");
  }

  @OnBothDatabases
  void whoseItIsIsNeverGuessed(TestDatabase database) {
    ward(database);
    open(PATIENT);
    open(OTHER);
    assertTrue(arrives("YZKsiquc01res_EMG1.pdf", "a"));
    assertEquals(List.of("DOCUMENT_AMBIGUOUS"), ward.faults());
    assertEquals(0, ward.count("ground_document"));
    System.setProperty(NAMES, "YZKsiquc01res_EMG-(?<patient>[^-]+)-.*\\.pdf");
    assertFalse(arrives("YZKsiquc01res_EMG-000777-1.pdf", "b"), "of somebody else");
    assertTrue(arrives("YZKsiquc01res_EMG-000124-1.pdf", "c"));
    assertEquals(List.of(), list(PATIENT));
    assertEquals(1, list(OTHER).size());
  }

  @OnBothDatabases
  void isReadByItsReaderAloneWhileThePatientIsOpen(TestDatabase database) {
    ward(database);
    open(PATIENT);
    arrives("YZKsiquc01res_EMG1.pdf", "a");
    long document = list(PATIENT).get(0).id();
    doctor("other");
    assertEquals(List.of(), list(PATIENT));
    assertEquals(ViewingRefusal.GROUND_CLOSED, refusal(PATIENT, document));
    open(PATIENT);
    assertEquals(List.of(), list(PATIENT), "it came for another reader");
    assertEquals(ViewingRefusal.GROUND_CLOSED, refusal(PATIENT, document));
    doctor("doctor");
    open(OTHER);
    assertEquals(ViewingRefusal.GROUND_CLOSED, refusal(OTHER, document), "another patient's");
    assertEquals(ViewingRefusal.GROUND_CLOSED, refusal(PATIENT, 4711));
    ward.clock.set("2026-11-24T11:00:00+09:00");
    assertEquals(List.of(), list(PATIENT));
    assertEquals(ViewingRefusal.GROUND_CLOSED, refusal(PATIENT, document));
    open(PATIENT);
    assertArrayEquals(Ward.PDF, read(PATIENT, document), "his own, open once more");
  }

  @OnBothDatabases
  void isKeptEncryptedAndGoesAfterItsTime(TestDatabase database) {
    ward(database);
    try (TestEncryption keys = TestEncryption.in(folder, database).start()) {
      open(PATIENT);
      arrives("YZKsiquc01res_EMG1.pdf", "a");
      assertEquals(1, ward.count("ground_document where content is null and data_key is not null"));
      assertArrayEquals(Ward.PDF, read(PATIENT, list(PATIENT).get(0).id()));
    }
    ward.clock.set("2026-11-25T09:59:59+09:00");
    ward.deleteOld();
    assertEquals(1, ward.count("ground_document"));
    ward.clock.set("2026-11-25T10:00:00+09:00");
    ward.deleteOld();
    assertEquals(0, ward.count("ground_document"));
  }
}
