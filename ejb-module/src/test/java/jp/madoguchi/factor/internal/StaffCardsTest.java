package jp.madoguchi.factor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.FactorGate;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.access.Role;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyPlace;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.factor.StaffCards;
import jp.madoguchi.reader.api.StaffCard;
import jp.madoguchi.reception.internal.CardSessions;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class StaffCardsTest {
  private static final String SETTING = "madoguchi.factor.card";
  private static final String STAY = "madoguchi.factor.card.gone";
  private static final String HERE = "10.1.0.7";
  private static final String ELSEWHERE = "10.1.0.8";
  private final SoftCard card = SoftCard.withKey();

  @AfterEach
  void settingsAsDelivered() {
    System.clearProperty(SETTING);
    System.clearProperty(STAY);
  }

  @OnBothDatabases
  void aCardOpensAHalfLogInAtTheReaderBesideItsScreen(TestDatabase database) {
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    assertTrue(cards(house).held(half.logIn().key()));
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half));
    assertEquals(
        Set.of("DOCTOR"), house.logIns().find(half.logIn().key(), true).orElseThrow().groups());
    assertEquals(0, house.count("select count(*) from factor_begun"), "the challenge is used up");
    assertEquals(1, house.count("select count(*) from second_factor where used_at is not null"));
    assertTrue(house.records().contains("ENROL_FACTOR OK"), house.records()::toString);
  }

  @OnBothDatabases
  void whoTakesTheCardAwayLeavesTheDeskWhereTheSettingSaysSo(TestDatabase database) {
    System.setProperty(STAY, "end");
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half));
    OpenedLogIn elsewhere = house.enter();
    taken(house, "desk08/A");
    assertEquals(Set.of("DOCTOR"), groups(house, half));
    taken(house, "desk07/A");
    assertTrue(house.logIns().find(half.logIn().key(), true).isEmpty());
    assertTrue(house.logIns().find(elsewhere.logIn().key(), true).isPresent(), "no card lay there");
    assertEquals(
        1, house.count("select count(*) from staff_session where end_reason = 'CARD_GONE'"));
    assertEquals(1, house.records().stream().filter("LOG_OUT OK"::equals).count());
    taken(house, "desk07/A");
    assertEquals(1, house.records().stream().filter("LOG_OUT OK"::equals).count());
  }

  @OnBothDatabases
  void aCardThatWentBeforeTheLogInWasNotedEndsItAllTheSame(TestDatabase database) {
    System.setProperty(STAY, "end");
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    house.desks.put(
        "desk07/A",
        (challenge, identifierToo) -> {
          StaffCard read = card.asked(challenge, identifierToo);
          house.clock.forward(Duration.ofSeconds(1));
          taken(house, "desk07/A");
          return read;
        });
    give(house, half);
    assertTrue(house.logIns().find(half.logIn().key(), true).isEmpty());
  }

  @OnBothDatabases
  void aCardNeedNotStayAsDeliveredNorAfterAFreshProof(TestDatabase database) {
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    give(house, half);
    taken(house, "desk07/A");
    assertEquals(Set.of("DOCTOR"), groups(house, half));
    System.setProperty(STAY, "end");
    house.clock.forward(Duration.ofSeconds(1));
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half));
    house.clock.forward(Duration.ofSeconds(1));
    taken(house, "desk07/A");
    assertEquals(Set.of("DOCTOR"), groups(house, half));
  }

  private static void taken(FactorHouse house, String reader) {
    house.beans.bean(CardSessions.class).removed(reader, house.clock.instant());
  }

  @OnBothDatabases
  void aCardAtAnotherDeskDoesNotCount(TestDatabase database) {
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    house.workplace.enter(ELSEWHERE, Role.DOCTOR);
    refused(FactorRefusal.NO_CARD, house, half);
    house.workplace.enter("10.9.9.9", Role.DOCTOR);
    refused(FactorRefusal.NO_READER, house, half);
    assertFalse(cards(house).readerHere());
    assertEquals(Set.of(), groups(house, half));
    assertEquals(0, house.count("select count(*) from login_failure where failures > 0"));
  }

  @OnBothDatabases
  void aDeskWithANameIsKnownByItsAddressAsWell(TestDatabase database) {
    FactorHouse house = enrolled(database);
    house.workplace.enter("外来1 (" + HERE + ")", HERE, Role.DOCTOR);
    assertTrue(cards(house).readerHere());
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, house.enter()));
  }

  @OnBothDatabases
  void somebodyElsesCardCountsAsAWrongCodeAndLocks(TestDatabase database) {
    FactorHouse house = enrolled(database);
    house.desks.put("desk07/A", SoftCard.withKey()::asked);
    for (int i = 0; i < 5; i++) {
      assertEquals(new LoginOutcome.LoginRefused(), give(house, house.enter()));
    }
    house.desks.put("desk07/A", card::asked);
    OpenedLogIn half = house.logIns().open("doctor", null, false).orElseThrow();
    assertInstanceOf(LoginOutcome.Locked.class, give(house, half));
  }

  @OnBothDatabases
  void whatACardSignedBeforeIsOfNoUse(TestDatabase database) {
    FactorHouse house = enrolled(database);
    StaffCard earlier = card.asked(new byte[32], false);
    house.desks.put("desk07/A", (challenge, identifierToo) -> earlier);
    refused(FactorRefusal.CARD_UNREADABLE, house, house.enter());
  }

  @OnBothDatabases
  void aChallengeIsUsedUpOnceAndByItsOwnLogIn(TestDatabase database) {
    FactorHouse house = enrolled(database);
    FactoredLogIn half = factored(house, house.enter());
    CardRows rows = house.beans.bean(CardRows.class);
    ReadCard key = CardRule.withKey(card.asked(new byte[32], false), new byte[32], now(house));
    LyingCard read = new LyingCard(key, "desk07/A", now(house));
    rows.begin(half, "first");
    rows.begin(half, "second");
    FactorGate gate = house.beans.bean(FactorGate.class);
    assertEquals(
        new LoginOutcome.LoginRefused(),
        gate.prove(half, () -> rows.takes(half, "first", read)),
        "another was asked since");
    FactoredLogIn other = factored(house, house.enter());
    assertEquals(
        new LoginOutcome.LoginRefused(),
        gate.prove(other, () -> rows.takes(other, "second", read)),
        "asked in another log-in");
    assertInstanceOf(
        LoginOutcome.Accepted.class, gate.prove(half, () -> rows.takes(half, "second", read)));
    assertEquals(
        new LoginOutcome.LoginRefused(),
        gate.prove(half, () -> rows.takes(half, "second", read)),
        "used before");
    rows.begin(other, "late");
    house.clock.forward(Duration.ofMinutes(11));
    assertEquals(
        new LoginOutcome.LoginRefused(), gate.prove(other, () -> rows.takes(other, "late", read)));
  }

  @OnBothDatabases
  void aNumberCountsOnlyWhereTheSettingSaysSoAndIsKeptAsAHash(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = begin(house);
    SoftCard numbered = SoftCard.numbered((byte) 0x0A, (byte) 0xBC, (byte) 0xDE, (byte) 0xF1);
    house.desks.put("desk07/A", numbered::asked);
    notEnrolled(FactorRefusal.CARD_OTHER, house, own);
    house.desks.put("desk07/A", (challenge, identifierToo) -> numbered.asked(challenge, true));
    notEnrolled(FactorRefusal.CARD_OTHER, house, own);
    house.desks.put("desk07/A", numbered::asked);
    System.setProperty(SETTING, "identifier");
    cards(house).enrol(own.logIn().key(), "IC");
    assertEquals(
        0,
        house.count(
            "select count(*) from second_factor where lower(credential_id) like '%0abcdef1%' or"
                + " public_key is not null or secret is not null"));
    OpenedLogIn half = house.enter();
    house.desks.put("desk07/A", SoftCard.numbered((byte) 1, (byte) 2, (byte) 3, (byte) 4)::asked);
    assertEquals(new LoginOutcome.LoginRefused(), give(house, half));
    house.desks.put("desk07/A", numbered::asked);
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half));
    System.setProperty(SETTING, "certificate");
    OpenedLogIn later = house.enter();
    assertFalse(cards(house).held(later.logIn().key()));
    refused(FactorRefusal.CARD_OTHER, house, later);
    System.setProperty(SETTING, "off");
    assertFalse(cards(house).readerHere());
    refused(FactorRefusal.NO_READER, house, later);
  }

  @OnBothDatabases
  void whatIsNoStaffCardIsRefusedByName(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = begin(house);
    house.desks.take("desk07/A");
    notEnrolled(FactorRefusal.NO_CARD, house, own);
    house.desks.put("desk07/A", StaffCard.StaffCardKind.MY_NUMBER_CARD);
    notEnrolled(FactorRefusal.CARD_OF_PATIENT, house, own);
    house.desks.put("desk07/A", StaffCard.StaffCardKind.OTHER);
    notEnrolled(FactorRefusal.CARD_OTHER, house, own);
    Instant over = house.clock.instant().minusSeconds(1);
    house.desks.put("desk07/A", SoftCard.withKey("secp256r1", over)::asked);
    notEnrolled(FactorRefusal.CARD_EXPIRED, house, own);
    house.desks.put("desk07/A", card::asked);
    house.desks.put("desk07/B", SoftCard.withKey()::asked);
    notEnrolled(FactorRefusal.CARDS_TWO, house, own);
    // a patient's card on the other reader does no harm
    house.desks.put("desk07/B", StaffCard.StaffCardKind.MY_NUMBER_CARD);
    assertThrows(FactorRefused.class, () -> cards(house).enrol(own.logIn().key(), " "));
    assertEquals(0, house.count("select count(*) from second_factor"));
    assertEquals(10, cards(house).enrol(own.logIn().key(), "IC").size());
  }

  @OnBothDatabases
  void aCardOnTheLargerCurveCountsAsWell(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = begin(house);
    SoftCard larger = SoftCard.withKey("secp384r1", Instant.parse("2030-01-01T00:00:00Z"));
    house.desks.put("desk07/A", larger::asked);
    cards(house).enrol(own.logIn().key(), "IC");
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, house.enter()));
  }

  @OnBothDatabases
  void aCardIsOnePersonsAndIsMadeAfterAFreshProof(TestDatabase database) {
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    give(house, half);
    notEnrolled(FactorRefusal.CARD_KNOWN, house, half);
    house.clock.forward(Duration.ofMinutes(6));
    assertThrows(ProofDue.class, () -> cards(house).enrol(half.logIn().key(), "IC"));
    give(house, half);
    notEnrolled(FactorRefusal.CARD_KNOWN, house, half);
  }

  @OnBothDatabases
  void aLostCardIsTakenAwayByTheAdministrator(TestDatabase database) {
    FactorHouse house = enrolled(database);
    house.caller.become("admin", Role.ADMIN);
    house.staff().takeFactorsAway(house.doctor(), "紛失");
    house.caller.become("doctor", Role.DOCTOR);
    OpenedLogIn whole = house.enter();
    assertFalse(cards(house).held(whole.logIn().key()));
    assertEquals(new LoginOutcome.LoginRefused(), give(house, whole));
  }

  @OnBothDatabases
  void theNameOfACardIsNoPasskey(TestDatabase database) {
    FactorHouse house = enrolled(database);
    OpenedLogIn half = house.enter();
    Passkeys passkeys = house.beans.bean(Passkeys.class);
    assertEquals(List.of(), passkeys.beginProof(half.logIn().key()).known());
    String handle =
        database.call(
            em ->
                (String)
                    em.createNativeQuery("select credential_id from second_factor")
                        .getSingleResult());
    assertEquals(
        new LoginOutcome.LoginRefused(),
        passkeys.give(
            half.logIn().key(),
            new PasskeyPlace("madoguchi.example", Set.of("https://madoguchi.example")),
            new PasskeyAnswer(handle, "e30", "AA", "AA")));
  }

  private FactorHouse enrolled(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    cards(house).enrol(begin(house).logIn().key(), "職員証");
    return house;
  }

  private OpenedLogIn begin(FactorHouse house) {
    house.desks.desk(HERE, "desk07/A", "desk07/B");
    house.desks.desk(ELSEWHERE, "desk08/A");
    house.desks.put("desk07/A", card::asked);
    house.workplace.enter(HERE, Role.DOCTOR);
    return house.enter();
  }

  private static StaffCards cards(FactorHouse house) {
    return house.beans.bean(StaffCards.class);
  }

  private static LoginOutcome give(FactorHouse house, OpenedLogIn logIn) {
    return cards(house).give(logIn.logIn().key());
  }

  private static Set<String> groups(FactorHouse house, OpenedLogIn logIn) {
    return house.logIns().find(logIn.logIn().key(), true).orElseThrow().groups();
  }

  private static FactoredLogIn factored(FactorHouse house, OpenedLogIn logIn) {
    return house.beans.bean(FactorGate.class).of(logIn.logIn().key()).orElseThrow();
  }

  private static Instant now(FactorHouse house) {
    return house.clock.instant();
  }

  private static void refused(FactorRefusal why, FactorHouse house, OpenedLogIn logIn) {
    assertEquals(why, assertThrows(FactorRefused.class, () -> give(house, logIn)).why());
  }

  private static void notEnrolled(FactorRefusal why, FactorHouse house, OpenedLogIn logIn) {
    assertEquals(
        why,
        assertThrows(FactorRefused.class, () -> cards(house).enrol(logIn.logIn().key(), "IC"))
            .why());
  }
}
