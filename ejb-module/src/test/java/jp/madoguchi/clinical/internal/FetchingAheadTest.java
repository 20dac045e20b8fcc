package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.internal.FetchingAhead.AheadWish;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Asking before anybody opens the page: once, under the consent, and seen by nobody. */
class FetchingAheadTest {
  private static final String LEASE = "timer/clinical-ahead";
  private static final String SYSTEM =
      "audit_record where action = 'REQUEST_MEDICAL' and ground = 'SYSTEM'";

  @BeforeEach
  void chosen() {
    System.setProperty("madoguchi.clinical.ahead", "on");
  }

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.clinical.ahead");
    System.clearProperty("madoguchi.clinical.ahead.per-minute");
  }

  private static Ward consented(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.TKK), yes(ConsentKind.YZK));
    return ward;
  }

  private static Fence owner(TestDatabase database) {
    return OwnedLease.take(database, LEASE);
  }

  @OnBothDatabases
  void asksOnceADayForEachKindThatIsConsented(TestDatabase database) {
    Ward ward = consented(database);
    Fence fence = owner(database);
    ward.fetchAhead(fence);
    assertEquals(
        Set.of(MessageFamily.TKKsiquc, MessageFamily.YZKsiquc),
        ward.terminal.written().stream()
            .map(one -> one.request().family())
            .collect(Collectors.toSet()));
    ward.clock.set("2026-11-24T18:00:00+09:00");
    ward.fetchAhead(fence);
    assertEquals(2, ward.terminal.written().size(), "without an answer, too");
    assertEquals(2, ward.count(SYSTEM));
    assertEquals(0, ward.count("audit_record where action = 'VIEW_MEDICAL'"));
    assertEquals(0, ward.count("audit_record where action = 'REFUSED'"));
    assertEquals(2, ward.count("clinical_request where asked_by = '-'"));
  }

  @OnBothDatabases
  void thePageFindsItHereAndStaysBehindTheGate(TestDatabase database) {
    Ward ward = consented(database);
    ward.fetchAhead(owner(database));
    String suffix =
        ward.terminal.written().stream()
            .filter(one -> one.request().family() == MessageFamily.TKKsiquc)
            .findFirst()
            .orElseThrow()
            .suffix();
    assertTrue(ward.deliver(suffix, "a".repeat(64), Samples.checkups()));
    assertEquals(Status.HERE, ward.view(v -> v.asks.decide(PATIENT, CHECKUPS)).already().status());
    assertEquals(Status.ASKED, ward.view(v -> v.asks.decide(PATIENT, DRUGS)).already().status());
    assertFalse(ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS)).isEmpty());
    assertEquals(1, ward.count("audit_record where action = 'VIEW_MEDICAL'"));
    ward.caller.become("nurse", Role.GRANTED);
    ward.workplace.enter("192.0.2.30", Role.GRANTED);
    assertThrows(
        MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS)));
    ward.caller.become("doctor", Role.DOCTOR);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
    ward.clock.set(Ward.UNTIL);
    assertThrows(
        MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS)));
  }

  @OnBothDatabases
  void isOffUnlessItIsChosen(TestDatabase database) {
    System.clearProperty("madoguchi.clinical.ahead");
    Ward ward = consented(database);
    ward.fetchAhead(owner(database));
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(0, ward.count("fetched_ahead"));
  }

  @OnBothDatabases
  void asksNoMoreInAMinuteThanIsSet(TestDatabase database) {
    System.setProperty("madoguchi.clinical.ahead.per-minute", "1");
    Ward ward = consented(database);
    Fence fence = owner(database);
    ward.fetchAhead(fence);
    ward.fetchAhead(fence);
    assertEquals(1, ward.terminal.written().size());
    ward.clock.set("2026-11-24T09:17:01+09:00");
    ward.fetchAhead(fence);
    assertEquals(2, ward.terminal.written().size());
  }

  @OnBothDatabases
  void asksNothingOnceTheConsentHasEndedOrIsOfAnotherDay(TestDatabase database) {
    Ward ward = consented(database);
    ward.clock.set("2026-11-25T00:00:00+09:00");
    ward.fetchAhead(owner(database));
    ward.clock.set(Ward.UNTIL);
    ward.fetchAhead(owner(database));
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(0, ward.count("fetched_ahead"));
  }

  @OnBothDatabases
  void aServerThatDiesBetweenRowAndFileIsFollowedByOneThatWritesIt(TestDatabase database) {
    Ward ward = consented(database);
    ward.terminal.failWith(away());
    ward.fetchAhead(owner(database));
    assertEquals(2, ward.count("clinical_request where status = 'ASKED'"));
    assertEquals(2, ward.count("fetched_ahead where written_at is null"));
    ward.terminal.failWith(null);
    Fence heir = owner(database);
    ward.fetchAhead(heir);
    ward.fetchAhead(heir);
    assertEquals(2, ward.terminal.written().size());
    assertEquals(2, ward.count("clinical_request"), "under the same names");
    assertEquals(0, ward.count("fetched_ahead where written_at is null"));
  }

  @OnBothDatabases
  void aFileThatWasWrittenBeforeTheServerDiedIsNotWrittenAgain(TestDatabase database) {
    Ward ward = consented(database);
    ward.terminal.failWith(new RequestAlreadyWrittenException("202611240001", null));
    ward.fetchAhead(owner(database));
    assertEquals(0, ward.count("fetched_ahead where written_at is null"));
    assertEquals(2, ward.count("clinical_request where status = 'ASKED'"), "its answer will come");
  }

  @OnBothDatabases
  void whatIsStillToBeWrittenWhenTheConsentEndsIsGivenUp(TestDatabase database) {
    Ward ward = consented(database);
    ward.terminal.failWith(away());
    Fence fence = owner(database);
    ward.fetchAhead(fence);
    ward.terminal.failWith(null);
    database.sql(
        "insert into consent_withdrawal (row_key, session_id, kind, reason, words, withdrawn_by,"
            + " withdrawn_at) values ('1/TKK', 1, 'TKK', 'PATIENT_ASKED', '', '-', current_timestamp),"
            + " ('1/YZK', 1, 'YZK', 'PATIENT_ASKED', '', '-', current_timestamp)");
    ward.fetchAhead(fence);
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(2, ward.count("clinical_request where status = 'NO_ANSWER'"));
    assertEquals(0, ward.count("fetched_ahead where written_at is null"));
  }

  @OnBothDatabases
  void aServerThatLostItsTurnAsksNothing(TestDatabase database) {
    Ward ward = consented(database);
    Fence before = owner(database);
    owner(database);
    assertThrows(LeaseLost.class, () -> ward.fetchAhead(before));
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(0, ward.count("clinical_request"));
  }

  /** Even if both believed that it was their turn. */
  @OnBothDatabases
  void ofTwoServersAtOnceOneAsks(TestDatabase database) throws Exception {
    Ward ward = consented(database);
    Fence fence = owner(database);
    List<AheadWish> wishes = ward.by(new FetchingAhead(), ahead -> ahead.wishes(fence));
    assertEquals(2, wishes.size());
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService servers = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = servers.submit(() -> store(ward, fence, "202611240001", wishes, together));
      Future<?> other = servers.submit(() -> store(ward, fence, "202611240002", wishes, together));
      one.get();
      other.get();
    } finally {
      servers.shutdown();
    }
    assertEquals(1, ward.count("clinical_request"));
    assertEquals(1, ward.count("fetched_ahead"));
    assertEquals(1, ward.count(SYSTEM));
  }

  private static TerminalUnavailableException away() {
    return new TerminalUnavailableException(
        TerminalState.down(
            new TerminalId("main"),
            TerminalPart.REQUEST_FOLDER,
            Ward.instant(Ward.GIVEN),
            TerminalFault.MISSING,
            "/req"),
        null);
  }

  private static Void store(
      Ward ward, Fence fence, String suffix, List<AheadWish> wishes, CyclicBarrier together)
      throws Exception {
    together.await();
    SecondTry.run(
        () ->
            ward.by(
                new FetchingAhead(),
                ahead -> {
                  ahead.store(fence, suffix, "main", wishes.get(0));
                  return null;
                }));
    return null;
  }

  /** Treatments bring the drugs along, to which nobody agreed (ADR 0048). */
  @OnBothDatabases
  void whatCannotBeAskedForIsNotedForTheDay(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.SRJ));
    Fence fence = owner(database);
    ward.fetchAhead(fence);
    ward.fetchAhead(fence);
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(1, ward.count("fetched_ahead where suffix is null"));
    assertEquals(0, ward.count(SYSTEM));
  }

  @OnBothDatabases
  void whileViewingIsStoppedNothingIsAsked(TestDatabase database) {
    Ward ward = consented(database);
    ward.watch.stopped = true;
    ward.fetchAhead(owner(database));
    assertEquals(List.of(), ward.terminal.written());
  }
}
