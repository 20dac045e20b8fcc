package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.StaffCard;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.CardHolder;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.CardQuirks;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions with every kind of card through a real PC/SC service. */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class CardSessionTest {
  @Parameter ReaderTransport transport;
  private static final byte[] CHALLENGE = "0123456789abcdef0123456789abcdef".getBytes();
  @TempDir static Path directory;
  private static PrivatePcscd service;
  private static VirtualReader desk;
  private static TestServer server;
  private static Recorder events;
  private JpkiCard card;

  @BeforeParameterizedClassInvocation
  static void start(ReaderTransport transport) throws Exception {
    service = PrivatePcscd.start(directory, "Desk", 1);
    desk = service.readers().get(0);
    server = TestServer.start(transport, service.socket(), Map.of());
    events = server.listen("Desk 00 00");
    events.next(jp.madoguchi.reader.api.ReaderStateChanged.class);
    events.next(jp.madoguchi.reader.api.ReaderStateChanged.class);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
    service.close();
  }

  @Test
  void aStaffCardSignsWithItsOwnKey() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.staff(CardKind.STAFF_CARD))) {
      StaffCard found = session.staffCard(CHALLENGE, true);
      assertEquals(StaffCard.StaffCardKind.CERTIFICATE, found.kind());
      assertEquals(0, found.identifier().length, "whoever has a key is not asked for a number");
      java.security.Signature verifier = java.security.Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(
          java.security.cert.CertificateFactory.getInstance("X.509")
              .generateCertificate(new java.io.ByteArrayInputStream(found.certificate())));
      verifier.update(CHALLENGE);
      assertTrue(verifier.verify(found.signature()));
    }
  }

  @Test
  void aNumberIsAskedForOnlyWhereTheSettingSaysSo() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.staff(CardKind.STAFF_NUMBER))) {
      assertEquals(StaffCard.StaffCardKind.OTHER, session.staffCard(CHALLENGE, false).kind());
      StaffCard found = session.staffCard(CHALLENGE, true);
      assertEquals(StaffCard.StaffCardKind.IDENTIFIER, found.kind());
      assertEquals(8, found.identifier().length);
    }
  }

  @Test
  void ofAMyNumberCardOnlyTheApplicationIsAskedFor() throws Exception {
    JpkiCard patient = TestCards.valid();
    try (ReaderConnection session = sessionWith(patient)) {
      StaffCard found = session.staffCard(CHALLENGE, true);
      assertEquals(StaffCard.StaffCardKind.MY_NUMBER_CARD, found.kind());
      assertEquals(0, found.certificate().length + found.identifier().length);
      assertEquals(1, patient.commands());
      assertEquals(0, patient.tripwires(), "its number");
    }
  }

  @AfterEach
  void takeCardAway() throws Exception {
    if (desk.card().isPresent()) {
      desk.remove();
      events.next(jp.madoguchi.reader.api.CardRemoved.class);
      assertEquals(0, card.tripwires(), "something tried to reach the 12-digit number");
    }
  }

  @Test
  void theRightPinProvesTheHolderWithNineExchanges() throws Exception {
    char[] pin = "1234".toCharArray();
    try (ReaderConnection session = sessionWith(TestCards.valid())) {
      CardAuthentication proof = session.authenticate(pin, CHALLENGE);

      assertTrue(proof.signatureValid());
      assertArrayEquals(TestCards.HOLDER.certificate().getEncoded(), proof.certificate());
      assertEquals(TestCards.HOLDER.certificate().getNotAfter().toInstant(), proof.notAfter());
      assertEquals(40, proof.issuerKeyId().length());
      assertEquals(9, card.commands());
    }
    assertArrayEquals(new char[4], pin);
  }

  @Test
  void aCardOnP384ProvesItsHolderToo() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.onP384())) {
      CardAuthentication proof = session.authenticate("1234".toCharArray(), CHALLENGE);
      assertTrue(proof.signatureValid());
      assertTrue(proof.signature().length < 110, "an elliptic signature is short");
    }
  }

  @Test
  void aWrongPinTellsTheAttemptsLeftAndIsWiped() throws Exception {
    char[] pin = "9999".toCharArray();
    try (ReaderConnection session = sessionWith(TestCards.valid())) {
      assertEquals(3, session.triesLeft());
      CardException refused =
          assertThrows(CardException.class, () -> session.authenticate(pin, CHALLENGE));

      assertEquals(CardOutcome.PIN_WRONG, refused.outcome());
      assertEquals(OptionalInt.of(2), refused.triesLeft());
      assertArrayEquals(new char[4], pin);
      assertTrue(session.authenticate("1234".toCharArray(), CHALLENGE).signatureValid());
      assertEquals(3, session.triesLeft());
    }
  }

  @Test
  void theLastAttemptIsSpentOnlyWhenStaffConfirmAndThenBlocks() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.valid())) {
      expect(CardOutcome.PIN_WRONG, () -> session.authenticate(pin("0000"), CHALLENGE));
      expect(CardOutcome.PIN_WRONG, () -> session.authenticate(pin("0000"), CHALLENGE));
      int sent = card.pinAttempts();
      expect(
          CardOutcome.PIN_NEEDS_CONFIRMATION, () -> session.authenticate(pin("1234"), CHALLENGE));
      assertEquals(sent, card.pinAttempts());
      expect(CardOutcome.PIN_BLOCKED, () -> session.authenticate(pin("0000"), CHALLENGE, true));
      expect(CardOutcome.PIN_BLOCKED, () -> session.authenticate(pin("1234"), CHALLENGE, true));
      assertEquals(sent + 1, card.pinAttempts());
      assertEquals(0, session.triesLeft());
    }
  }

  @Test
  void aBlockedCardIsSentNoPin() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.blocked())) {
      expect(CardOutcome.PIN_BLOCKED, () -> session.authenticate(pin("1234"), CHALLENGE, true));
      assertEquals(0, card.pinAttempts());
    }
  }

  @Test
  void aPinThatIsNotFourDigitsIsNeverSent() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.valid())) {
      for (String wrong : new String[] {"123", "12345", "12a4", "１２３４", "123456789012"}) {
        expect(CardOutcome.PIN_MALFORMED, () -> session.authenticate(pin(wrong), CHALLENGE));
      }
      assertEquals(0, card.pinAttempts());
    }
  }

  @Test
  void aCardWithoutPinSaysSo() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.of(CardKind.FACE_ONLY))) {
      assertEquals(CardIdentity.Kind.MY_NUMBER_CARD, session.identify().kind());
      expect(CardOutcome.PIN_NOT_SET, session::triesLeft);
      expect(CardOutcome.PIN_NOT_SET, () -> session.authenticate(pin("1234"), CHALLENGE));
      assertArrayEquals(TestCards.HOLDER.certificate().getEncoded(), session.certificate());
    }
  }

  @Test
  void aPhoneGivesItsCertificateOnlyAfterThePin() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.of(CardKind.PHONE))) {
      assertEquals(CardIdentity.Kind.ANDROID_PHONE, session.identify().kind());
      expect(CardOutcome.PIN_REQUIRED, session::certificate);
      assertTrue(session.authenticate(pin("1234"), CHALLENGE).signatureValid());
    }
  }

  @Test
  void anotherCardAndADamagedOneAreToldApart() throws Exception {
    try (ReaderConnection session = sessionWith(TestCards.of(CardKind.OTHER_CARD))) {
      expect(CardOutcome.NOT_MY_NUMBER_CARD, session::identify);
    }
    takeCardAway();
    try (ReaderConnection session = sessionWith(TestCards.of(CardKind.UNREADABLE))) {
      expect(CardOutcome.UNREADABLE, session::identify);
    }
  }

  @Test
  void anExpiredCertificateIsHandedOver() throws Exception {
    CardHolder expired = TestCards.holder(Duration.ofDays(-100));
    try (ReaderConnection session =
        sessionWith(new JpkiCard(CardKind.MY_NUMBER_CARD, expired, CardQuirks.STRICT))) {
      CardAuthentication proof = session.authenticate(pin("1234"), CHALLENGE);
      assertTrue(proof.notAfter().isBefore(Instant.now()));
      assertTrue(proof.signatureValid());
    }
  }

  @Test
  void aFirstCommandThatFailsWithoutDiagnosisIsRepeated() throws Exception {
    CardQuirks quirks = CardQuirks.STRICT.withFirstCommandFailing();
    try (ReaderConnection session =
        sessionWith(new JpkiCard(CardKind.MY_NUMBER_CARD, TestCards.HOLDER, quirks))) {
      assertTrue(session.authenticate(pin("1234"), CHALLENGE).signatureValid());
    }
  }

  @Test
  void anEmptyOrUnknownReaderIsNoticedAtTheFirstOperationOnly() throws Exception {
    try (ReaderConnection session = server.readers().getConnection(new ReaderName("Desk 00 00"))) {
      expect(CardOutcome.NO_CARD, session::identify);
      card = TestCards.valid();
      desk.put(card);
      events.next(CardInserted.class);
      session.identify();
    }
    try (ReaderConnection session = server.readers().getConnection(new ReaderName("Nowhere"))) {
      expect(CardOutcome.READER_GONE, session::identify);
    }
  }

  private ReaderConnection sessionWith(JpkiCard put) throws Exception {
    card = put;
    desk.put(put);
    return server.readers().getConnection(events.next(CardInserted.class).reader());
  }

  private static char[] pin(String digits) {
    return digits.toCharArray();
  }

  private static void expect(CardOutcome outcome, Executable operation) {
    CardException failure = assertThrows(CardException.class, operation);
    assertEquals(outcome, failure.outcome(), failure.toString());
  }
}
