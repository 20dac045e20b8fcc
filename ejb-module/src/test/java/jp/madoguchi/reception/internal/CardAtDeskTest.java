package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.consent.RunningSearch;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reader.api.CertificateVerdict;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.CardView;
import jp.madoguchi.reception.CertificateState;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.IdentitySituation;
import jp.madoguchi.reception.ReceptionDesk.IdentityOutcome;
import jp.madoguchi.reception.ReceptionDesk.VisualReason;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.internal.NumberInquiryBook.Origin;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** What a card on a plain reader allows, through the desk's door; today is 2026-01-15. */
class CardAtDeskTest {
  private static final String TARO =
      "000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,990010,12-34,4260,01,,東京都,1";

  private Counter counter;
  private long id;

  private void placed(TestDatabase database) {
    counter = new Counter(database);
    counter.register(TARO);
    counter.run(beans -> beans.cards.placed("Desk 1", Instant.parse("2026-01-15T00:11:00Z")));
    id = counter.onlyRow().id();
  }

  @OnBothDatabases
  void theCardIsReadOnceAndSaysWhenItsCertificateEnds(TestDatabase database) {
    placed(database);
    counter.reader.notAfter = Instant.parse("2026-03-31T14:59:59Z");
    assertNull(card().situation());
    assertTrue(inspect().ok());
    assertEquals(IdentitySituation.NORMAL_CARD, card().situation());
    assertEquals(CertificateState.RENEWAL_DUE, card().certificate());
    assertEquals("2026-03-31", card().validUntil().toString());
    assertTrue(card().pinOffered() && card().visualOffered());
    inspect();
    assertEquals(1, counter.reader.looks);
    assertTrue(pin("1234", false).ok());
  }

  @Proves("EL-15")
  @OnBothDatabases
  void inGraceOnlyTheEligibilityIsAskedAndNobodyWaitsForMedicalInformation(TestDatabase database) {
    placed(database);
    counter.reader.notAfter = Instant.parse("2025-12-31T14:59:59Z");
    inspect();
    assertEquals(CertificateState.IN_GRACE, card().certificate());
    assertEquals("2026-03-31", card().graceUntil().toString());
    IdentityOutcome proven = pin("1234", false);
    assertTrue(proven.ok());
    assertEquals(CardNotice.IDENTIFIED_IN_GRACE, proven.notice());
    counter.run(beans -> beans.desk.inquireForCard(id, "000100"));
    counter.answer("202601150001", "02a-OQSsiquc01res_valid.xml", "  123456", "  990010");
    assertEquals(ResultScreen.VALID_ELIGIBILITY_ONLY, counter.onlyRow().screen());
    assertTrue(counter.onlyRow().consents().isEmpty());
    counter.caller.become("doctor1", Role.DOCTOR);
    boolean onBanner = counter.work(beans -> beans.gate.eligibilityOnly("000100"));
    assertTrue(onBanner);
    assertEquals(
        List.of(),
        counter
            .work(beans -> beans.gate.patientsWithRunningConsent(RunningSearch.ALL, 0, 50))
            .patients());
  }

  @OnBothDatabases
  void aCardIsAskedAboutThroughTheTerminalOfItsReader(TestDatabase database) {
    placed(database);
    counter.terminal.known.add(new TerminalId("dental"));
    String setting = "madoguchi.inquiry.readers.dental";
    Origin reader = new Origin(null, "Desk 1");
    try {
      System.setProperty(setting, "Desk [12]");
      inspect();
      assertTrue(pin("1234", false).ok());
      counter.run(beans -> beans.desk.inquireForCard(id, "000100"));
    } finally {
      System.clearProperty(setting);
    }
    assertEquals(List.of("dental"), counter.terminal.through);
    assertEquals("main", counter.work(beans -> beans.sender.destination(reader)).terminal());
  }

  @OnBothDatabases
  void visuallyTheGraceHoldsAsWell(TestDatabase database) {
    placed(database);
    counter.reader.notAfter = Instant.parse("2025-12-31T14:59:59Z");
    assertTrue(visual(true).ok());
    assertEquals(DeskSentence.IDENTIFIED_IN_GRACE, counter.onlyRow().headline().sentence());
  }

  @Proves("EL-15")
  @OnBothDatabases
  void afterTheGraceTheCardIsRefusedBeforeAPinIsSent(TestDatabase database) {
    placed(database);
    counter.reader.notAfter = Instant.parse("2025-09-30T14:59:59Z");
    IdentityOutcome refused = inspect();
    assertEquals(CardNotice.CERTIFICATE_EXPIRED, refused.notice());
    assertEquals(SessionState.FAILED, counter.onlyRow().state());
    assertEquals(DeskSentence.CARD_EXPIRED, counter.onlyRow().headline().sentence());
    assertFalse(card().pinOffered() || card().visualOffered());
    assertThrows(RefusedInput.class, () -> pin("1234", false));
    assertEquals(0, counter.reader.pinsSent);
  }

  @OnBothDatabases
  void aRevokedCardEndsTheSessionWhateverTheMethod(TestDatabase database) {
    placed(database);
    counter.reader.verdict = CertificateVerdict.REVOKED;
    assertEquals(CardNotice.CERTIFICATE_REVOKED, visual(true).notice());
    assertEquals(DeskSentence.CARD_REVOKED, counter.onlyRow().headline().sentence());
    assertEquals(IdentityMethod.NONE, counter.onlyRow().identity());
  }

  @OnBothDatabases
  void aCardThatNobodyWeTrustIssuedIsRefusedAndItsPinNotAskedFor(TestDatabase database) {
    placed(database);
    counter.reader.verdict = CertificateVerdict.NOT_TRUSTED;
    assertEquals(CardNotice.CERTIFICATE_NOT_TRUSTED, pin("1234", false).notice());
    assertEquals(0, counter.reader.pinsSent);
    assertEquals(DeskSentence.CARD_NOT_TRUSTED, counter.onlyRow().headline().sentence());
  }

  @OnBothDatabases
  void whereRevocationCannotBeAskedTheCardWaitsOrGoesOnWithANote(TestDatabase database) {
    placed(database);
    counter.reader.verdict = CertificateVerdict.REVOCATION_UNKNOWN;
    assertEquals(CardNotice.CERTIFICATE_NOT_CHECKED, inspect().notice());
    assertEquals(SessionState.CARD_PLACED, counter.onlyRow().state(), "it may be asked again");
    assertFalse(card().pinOffered());
    counter.reader.verdict = CertificateVerdict.TRUSTED_REVOCATION_UNKNOWN;
    assertTrue(inspect().ok());
    assertTrue(card().revocationUnknown() && card().pinOffered());
  }

  @OnBothDatabases
  void aForgedSignatureEndsTheSession(TestDatabase database) {
    placed(database);
    counter.reader.signatureValid = false;
    assertEquals(CardNotice.SIGNATURE_WRONG, pin("1234", false).notice());
    assertEquals(SessionState.FAILED, counter.onlyRow().state());
    assertEquals(IdentityMethod.NONE, counter.onlyRow().identity());
  }

  @OnBothDatabases
  void aFaceOnlyCardIsNeverSentAPin(TestDatabase database) {
    placed(database);
    counter.reader.tries = null;
    assertTrue(inspect().ok());
    assertFalse(card().pinOffered());
    assertTrue(card().visualOffered());
    assertEquals(CardNotice.PIN_NOT_SET, pin("1234", true).notice());
    assertEquals(0, counter.reader.pinsSent);
    assertTrue(visual(true).ok());
  }

  @OnBothDatabases
  void theLastTryIsForStaffToDecideAndALockedPinLeavesTheOtherWays(TestDatabase database) {
    placed(database);
    counter.reader.tries = 2;
    assertEquals(1, pin("0000", false).triesLeft());
    assertTrue(card().lastTry());
    IdentityOutcome notSent = pin("0000", false);
    assertEquals(CardNotice.PIN_NEEDS_CONFIRMATION, notSent.notice());
    assertEquals(1, counter.reader.pinsSent);
    IdentityOutcome locked = pin("0000", true);
    assertEquals(CardNotice.PIN_BLOCKED, locked.notice());
    assertEquals(2, counter.reader.pinsSent);
    assertEquals(IdentitySituation.PIN_LOCKED, card().situation());
    assertEquals(CardNotice.PIN_BLOCKED, pin("1234", true).notice());
    assertEquals(2, counter.reader.pinsSent);
    assertTrue(visual(true).ok());
  }

  @OnBothDatabases
  void aPhoneProvesByPinOnlyAndHasNoGrace(TestDatabase database) {
    placed(database);
    counter.reader.tokenName = "JPKIAPGPSETOKEN";
    counter.reader.notAfter = Instant.parse("2026-01-14T14:59:59Z");
    assertTrue(inspect().ok());
    assertEquals(CertificateState.UNREAD, card().certificate());
    assertFalse(card().visualOffered());
    assertEquals(CardNotice.VISUAL_NOT_WITH_PHONE, visual(true).notice());
    assertEquals(CardNotice.CERTIFICATE_EXPIRED, pin("1234", false).notice());
    assertEquals(DeskSentence.PHONE_EXPIRED, counter.onlyRow().headline().sentence());
  }

  @OnBothDatabases
  void theOldResidentCardIsNoMyNumberCard(TestDatabase database) {
    placed(database);
    counter.reader.tokenName = "JPKIAPICCTOKEN";
    assertEquals(CardNotice.NOT_MY_NUMBER_CARD, inspect().notice());
    assertEquals(SessionState.FAILED, counter.onlyRow().state());
  }

  @Proves("AC-02")
  @OnBothDatabases
  void visuallyWithAgreementStaffReasonAndTimeAreRecorded(TestDatabase database) {
    placed(database);
    assertThrows(RefusedInput.class, () -> visual(false));
    assertEquals(IdentityMethod.NONE, counter.onlyRow().identity());
    assertTrue(visual(true).ok());
    Object[] kept =
        (Object[])
            counter.work(
                beans ->
                    beans
                        .em
                        .createNativeQuery(
                            "select identity_method, visual_reason, identified_by, certificate_hash"
                                + " from reception_session where identified_at is not null")
                        .getSingleResult());
    assertEquals(List.of("VISUAL", "INFANT", "clerk1"), List.of(kept[0], kept[1], kept[2]));
    assertNull(kept[3], "no hash of the certificate without a key of the operator");
    assertTrue(
        counter.audited.stream().map(AuditEntry::action).anyMatch(AuditAction.IDENTIFY::equals));
  }

  /** The reader's word that the card is gone may be quicker than the session that broke by it. */
  @OnBothDatabases
  void aTryThatBrokeIsWrittenDownThoughTheReceptionHasEndedMeanwhile(TestDatabase database) {
    placed(database);
    inspect();
    CardFacts facts = counter.work(beans -> beans.cards.known(id)).orElseThrow();
    counter.run(beans -> beans.cards.removed("Desk 1", Instant.parse("2026-01-15T00:12:00Z")));
    counter.run(beans -> beans.cards.read(id, facts));
    counter.run(beans -> beans.cards.notIdentified(id, "PIN", CardNotice.CARD_PULLED, true));
    assertEquals(SessionState.CANCELLED, counter.onlyRow().state());
    assertTrue(
        counter.audited.stream().map(AuditEntry::outcome).anyMatch("card.CARD_PULLED"::equals));
    Object counted =
        counter.work(
            beans ->
                beans
                    .em
                    .createNativeQuery(
                        "select count(*) from reader_event where incident = 'CARD_PULLED'")
                    .getSingleResult());
    assertEquals(1, ((Number) counted).intValue());
  }

  private IdentityOutcome inspect() {
    return counter.work(beans -> beans.desk.inspectCard(id));
  }

  private IdentityOutcome pin(String pin, boolean confirmed) {
    return counter.work(beans -> beans.desk.authenticateByPin(id, pin.toCharArray(), confirmed));
  }

  private IdentityOutcome visual(boolean agreed) {
    return counter.work(beans -> beans.desk.confirmVisually(id, VisualReason.INFANT, agreed));
  }

  private CardView card() {
    return counter.work(beans -> beans.desk.session(id)).card();
  }

  @OnBothDatabases
  void aPinProvenWhileTheReceptionEndedIsRefusedAndWrittenDown(TestDatabase database) {
    placed(database);
    inspect();
    CardFacts facts = counter.work(beans -> beans.cards.known(id)).orElseThrow();
    counter.run(beans -> beans.cards.removed("Desk 1", Instant.parse("2026-01-15T00:12:00Z")));
    Staff staff = new Staff("clerk01", "試験 花子", Set.of(Role.CLERK));
    assertThrows(
        RefusedInput.class,
        () ->
            counter.run(beans -> beans.cards.identified(id, IdentityMethod.PIN, "", facts, staff)));
    assertEquals(SessionState.CANCELLED, counter.onlyRow().state());
    assertTrue(
        counter.audited.stream()
            .anyMatch(
                entry ->
                    entry.action() == AuditAction.IDENTIFY
                        && "session.card.gone".equals(entry.outcome())));
  }

  @OnBothDatabases
  void theNextCardLeavesAFinishedReceptionAsItIs(TestDatabase database) {
    placed(database);
    long session = counter.onlyRow().id();
    counter.run(beans -> beans.cards.removed("Desk 1", Instant.parse("2026-01-15T00:12:00Z")));
    long version = counter.onlyRow().version();
    counter.run(beans -> beans.cards.placed("Desk 1", Instant.parse("2026-01-15T00:13:00Z")));
    assertEquals(
        List.of(version),
        counter.work(beans -> beans.open.show(List.of(session), Counter.VIEWERS)).stream()
            .map(BoardRow::version)
            .toList());
  }

  @OnBothDatabases
  void aCardWhoseRemovalWasNotToldIsGoneWhenTheNextOneLies(TestDatabase database) {
    placed(database);
    long session = counter.onlyRow().id();
    counter.run(beans -> beans.cards.placed("Desk 1", Instant.parse("2026-01-15T00:13:00Z")));
    assertEquals(
        List.of(SessionState.CANCELLED),
        counter.work(beans -> beans.open.show(List.of(session), Counter.VIEWERS)).stream()
            .map(BoardRow::state)
            .toList());
  }
}
