package jp.madoguchi.factor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.access.Role;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;

class SecondFactorsTest {
  private static final String REQUIRED = "madoguchi.factor.required";

  @AfterEach
  void asBefore() {
    System.clearProperty(REQUIRED);
  }

  @OnBothDatabases
  void aLogInWithAFactorIsHalfUntilItIsGiven(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn first = house.enter();
    assertEquals(Set.of("DOCTOR"), first.logIn().groups());
    byte[] app = house.app(first);
    assertEquals(10, house.enrol(first, app).size());
    assertEquals(FactorStep.GIVEN, live(house, first).factor());

    house.clock.forward(Duration.ofMinutes(1));
    OpenedLogIn half = house.enter();
    assertEquals(FactorStep.DUE, half.logIn().factor());
    assertEquals(Set.of(), live(house, half).groups());
    refused(FactorRefusal.LOG_IN, () -> house.factors().own(half.logIn().key()));
    refused(FactorRefusal.LOG_IN, () -> house.factors().beginTotp(half.logIn().key(), "x"));
    assertThrows(
        RuntimeException.class,
        () ->
            accounts(house)
                .changePassword(
                    half.logIn().key(),
                    FactorHouse.PASSWORD.toCharArray(),
                    "purple-kettle-42-lizard".toCharArray()));
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half, house.code(app, 0)));
    assertEquals(Set.of("DOCTOR"), live(house, half).groups());
    assertEquals(
        List.of("LOG_IN OK", "ENROL_FACTOR OK", "GIVE_PASSWORD OK", "LOG_IN OK"), house.records());
  }

  @OnBothDatabases
  void aCodeIsTakenOnceAndNoneBeforeIt(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn first = house.enter();
    byte[] app = house.app(first);
    house.enrol(first, app);
    OpenedLogIn half = house.enter();
    // the code that enrolled it is used up as well
    assertEquals(new LoginOutcome.LoginRefused(), give(house, half, house.code(app, 0)));
    assertEquals(new LoginOutcome.LoginRefused(), give(house, half, house.code(app, -1)));
    String next = house.code(app, 1);
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, half, next));
    OpenedLogIn other = house.enter();
    assertEquals(new LoginOutcome.LoginRefused(), give(house, other, next));
    assertEquals(FactorStep.DUE, live(house, other).factor());
  }

  @OnBothDatabases
  void wrongCodesLockAsWrongPasswordsDoAndARightPasswordForgivesNone(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn first = house.enter();
    byte[] app = house.app(first);
    house.enrol(first, app);
    house.clock.forward(Duration.ofMinutes(1));
    for (int i = 0; i < 5; i++) {
      OpenedLogIn half = house.enter();
      assertEquals(new LoginOutcome.LoginRefused(), give(house, half, "00000" + i));
    }
    OpenedLogIn half = house.logIns().open("doctor", null, false).orElseThrow();
    assertInstanceOf(LoginOutcome.Locked.class, give(house, half, house.code(app, 0)));
    assertInstanceOf(
        LoginOutcome.Locked.class,
        accounts(house).logIn("doctor", FactorHouse.PASSWORD.toCharArray()));
    assertTrue(house.records().contains("LOG_IN_REFUSED FACTOR"));
    assertTrue(house.records().contains("LOG_IN_REFUSED LOCKED"));
    house.clock.forward(Duration.ofMinutes(15));
    OpenedLogIn later = house.enter();
    assertInstanceOf(LoginOutcome.Accepted.class, give(house, later, house.code(app, 0)));
  }

  @OnBothDatabases
  void aRecoveryCodeIsTakenOnceAndNoneOfTheFormerOnes(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn first = house.enter();
    List<String> codes = house.enrol(first, house.app(first));
    OpenedLogIn half = house.enter();
    assertInstanceOf(
        LoginOutcome.Accepted.class,
        give(house, half, codes.get(3).toLowerCase().replace("-", " ")));
    assertEquals(new LoginOutcome.LoginRefused(), give(house, house.enter(), codes.get(3)));
    assertEquals(9, house.factors().own(half.logIn().key()).codesLeft());
    house.factors().renewCodes(half.logIn().key());
    assertEquals(10, house.factors().own(half.logIn().key()).codesLeft());
    assertEquals(new LoginOutcome.LoginRefused(), give(house, house.enter(), codes.get(4)));
    assertEquals(0, house.count("select count(*) from audit_record where subject like '%BCD%'"));
  }

  @OnBothDatabases
  void aRoleThatNeedsAFactorHasNothingBeforeItIsMade(TestDatabase database) {
    System.setProperty(REQUIRED, "ADMIN, DOCTOR");
    FactorHouse house = new FactorHouse(database);
    LoginOutcome outcome = accounts(house).logIn("doctor", FactorHouse.PASSWORD.toCharArray());
    // a program that sends the password alone gets no role by it
    assertEquals(new LoginOutcome.Accepted("doctor", "試験 医師", Set.of()), outcome);
    OpenedLogIn logIn = house.logIns().open("doctor", null, false).orElseThrow();
    assertEquals(FactorStep.TO_ENROL, logIn.logIn().factor());
    assertEquals(Set.of(), logIn.logIn().groups());
    house.enrol(logIn, house.app(logIn));
    assertEquals(Set.of("DOCTOR"), live(house, logIn).groups());
    long factor = house.factors().own(logIn.logIn().key()).factors().get(0).id();
    refused(FactorRefusal.LAST_ONE, () -> house.factors().remove(logIn.logIn().key(), factor));
  }

  /** What a provider asked for is not asked for again; without its word the same person is half. */
  @OnBothDatabases
  void aFactorThatTheProviderAskedForCounts(TestDatabase database) {
    System.setProperty(REQUIRED, "DOCTOR");
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn before = house.logIns().open("doctor", null, true).orElseThrow();
    assertEquals(Set.of("DOCTOR"), before.logIn().groups());
    OpenedLogIn first = house.enter();
    house.enrol(first, house.app(first));
    OpenedLogIn vouched = house.logIns().open("doctor", null, true).orElseThrow();
    assertEquals(FactorStep.GIVEN, vouched.logIn().factor());
    assertEquals(Set.of("DOCTOR"), live(house, vouched).groups());
    assertEquals(FactorStep.DUE, house.enter().logIn().factor());
  }

  @OnBothDatabases
  void theFirstFactorEndsWhatIsOpenByAPasswordAlone(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn other = house.enter();
    OpenedLogIn own = house.enter();
    house.enrol(own, house.app(own));
    assertEquals(Optional.empty(), house.logIns().find(other.logIn().key(), true));
    assertTrue(house.logIns().find(own.logIn().key(), true).isPresent());
  }

  @OnBothDatabases
  void whatWasBegunIsConfirmedByItsOwnCodeInItsOwnLogIn(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = house.enter();
    byte[] app = house.app(own);
    refused(
        FactorRefusal.CODE_WRONG,
        () -> house.factors().confirmTotp(own.logIn().key(), "電話", "000000"));
    refused(
        FactorRefusal.NAME_MISSING,
        () -> house.factors().confirmTotp(own.logIn().key(), " ", house.code(app, 0)));
    OpenedLogIn other = house.enter();
    refused(
        FactorRefusal.BEGIN_AGAIN,
        () -> house.factors().confirmTotp(other.logIn().key(), "電話", house.code(app, 0)));
    house.clock.forward(Duration.ofMinutes(10));
    refused(FactorRefusal.BEGIN_AGAIN, () -> house.enrol(own, app));
    assertEquals(0, house.count("select count(*) from second_factor"));
  }

  @OnBothDatabases
  void changesOfOnesFactorsNeedAFreshProof(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = house.enter();
    house.enrol(own, house.app(own));
    house.clock.forward(Duration.ofMinutes(4));
    house.logIns().find(own.logIn().key(), true);
    house.clock.forward(Duration.ofMinutes(1));
    long factor = house.factors().own(own.logIn().key()).factors().get(0).id();
    assertThrows(ProofDue.class, () -> house.factors().remove(own.logIn().key(), factor));
    assertThrows(ProofDue.class, () -> house.factors().renewCodes(own.logIn().key()));
    assertThrows(ProofDue.class, () -> house.app(own));
    assertEquals(
        Optional.of(PasswordFault.PRESENT_WRONG),
        accounts(house).prove(own.logIn().key(), "wrong".toCharArray()));
    assertEquals(
        Optional.empty(),
        accounts(house).prove(own.logIn().key(), FactorHouse.PASSWORD.toCharArray()));
    house.factors().remove(own.logIn().key(), factor);
    assertEquals(0, house.count("select count(*) from recovery_code"));
    assertEquals(FactorStep.NOT_ASKED, house.enter().logIn().factor());
    assertTrue(house.records().contains("PROVE_AGAIN OK"));
    assertTrue(house.records().contains("REMOVE_FACTOR OK"));
  }

  /** Else somebody who learned the password would prove by it alone what a factor has to. */
  @OnBothDatabases
  void aPasswordGivenAgainOpensNoHalfLogIn(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = house.enter();
    house.enrol(own, house.app(own));
    OpenedLogIn half = house.enter();
    accounts(house).prove(half.logIn().key(), FactorHouse.PASSWORD.toCharArray());
    LiveLogIn still = live(house, half);
    assertEquals(FactorStep.DUE, still.factor());
    assertEquals(null, still.provedAt());
  }

  @OnBothDatabases
  void anAdministratorTakesLostFactorsAway(TestDatabase database) {
    FactorHouse house = new FactorHouse(database);
    OpenedLogIn own = house.enter();
    house.enrol(own, house.app(own));
    shortPassword(house, own);
    house.caller.become("admin", Role.ADMIN);
    house.staff().takeFactorsAway(house.doctor(), "電話の紛失");
    assertThrows(
        RuntimeException.class, () -> house.staff().takeFactorsAway(house.doctor(), "もう一度"));
    assertEquals(Optional.empty(), house.logIns().find(own.logIn().key(), true));
    assertEquals(0, house.count("select count(*) from second_factor"));
    assertEquals(0, house.count("select count(*) from recovery_code"));
    assertTrue(house.records().contains("RESET_FACTORS OK"));
    // eight characters are enough beside a factor, and not without
    LiveLogIn next = house.logIns().open("doctor", null, false).orElseThrow().logIn();
    assertTrue(next.passwordDue());
  }

  private static void shortPassword(FactorHouse house, OpenedLogIn own) {
    assertEquals(
        Optional.empty(),
        accounts(house)
            .changePassword(
                own.logIn().key(), FactorHouse.PASSWORD.toCharArray(), "otter-77".toCharArray()));
    assertFalse(live(house, own).passwordDue());
  }

  private static Accounts accounts(FactorHouse house) {
    return house.beans.bean(Accounts.class);
  }

  private static LoginOutcome give(FactorHouse house, OpenedLogIn logIn, String code) {
    return house.factors().give(logIn.logIn().key(), code);
  }

  private static LiveLogIn live(FactorHouse house, OpenedLogIn logIn) {
    return house.logIns().find(logIn.logIn().key(), true).orElseThrow();
  }

  private static void refused(FactorRefusal why, Executable act) {
    Throwable thrown = assertThrows(Throwable.class, act);
    FactorRefused refused =
        assertInstanceOf(
            FactorRefused.class, thrown instanceof FactorRefused ? thrown : thrown.getCause());
    assertEquals(why, refused.why());
  }
}
