package jp.madoguchi.setup.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.PasswordRefused;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.factor.internal.FactorCodes;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.SetupDoor;
import jp.madoguchi.setup.SetupRefusal;
import jp.madoguchi.setup.SetupRefused;
import jp.madoguchi.setup.internal.file.CodeFile;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The first start, from the operator's file to the first log-in. */
class FirstSetupTest {
  @TempDir Path folder;

  @BeforeEach
  void ownFolder() {
    System.setProperty("madoguchi.setup.folder", folder.toString());
  }

  @AfterEach
  void asBefore() {
    System.clearProperty("madoguchi.setup.folder");
  }

  @OnBothDatabases
  void theOperatorsCodeLeadsToAnAdministratorWithASecondFactor(TestDatabase database)
      throws IOException {
    SetupHouse house = new SetupHouse(database);
    assertEquals(SetupDoor.UNKNOWN, house.setup().door());
    house.start();
    assertEquals(SetupDoor.OPEN, house.setup().door());
    Path file = Path.of(CodeFile.place());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    SetupCode code = house.code();
    assertTrue(code.text().matches("([B-Z]{6}-){4}[B-Z]{6}"));

    byte[] app = house.proven(new SetupCode(code.text().toLowerCase(Locale.ROOT)));
    assertEquals(0, house.count("select count(*) from staff_account"));
    List<String> recovery = house.setup().finish(code, "認証アプリ", 2);
    assertEquals(10, recovery.size());
    assertEquals(SetupDoor.CLOSED, house.setup().door());
    assertFalse(Files.exists(file));
    refused(SetupRefusal.OVER, () -> house.setup().standing(code));
    assertEquals(
        List.of("CREATE_ACCOUNTS 1 initial accounts", "FINISH_SETUP set-up, 2 checks open"),
        house.texts("select action || ' ' || subject from audit_record order by id"));
    assertEquals(
        1,
        house.count(
            "select count(*) from first_setup where kind = 'PRODUCTION' and code_hash is null and"
                + " password_hash is null and factor_secret is null and account is null"));
    firstLogIn(house, app, recovery);
    house.start();
    assertEquals(SetupDoor.CLOSED, house.setup().door());
    assertFalse(Files.exists(file));
  }

  private static void firstLogIn(SetupHouse house, byte[] app, List<String> recovery) {
    house.caller.become("first.admin", Role.ADMIN);
    assertInstanceOf(
        LoginOutcome.Accepted.class,
        house.beans.bean(Accounts.class).logIn("first.admin", SetupHouse.PASSWORD.toCharArray()));
    OpenedLogIn half =
        house.beans.bean(LogIns.class).open("first.admin", null, false).orElseThrow();
    assertEquals(FactorStep.DUE, half.logIn().factor());
    SecondFactors factors = house.beans.bean(SecondFactors.class);
    // the code that proved the app is used up
    assertEquals(
        new LoginOutcome.LoginRefused(),
        factors.give(half.logIn().key(), FactorCodes.code(app, house.clock.instant(), 0)));
    assertInstanceOf(
        LoginOutcome.Accepted.class,
        factors.give(half.logIn().key(), FactorCodes.code(app, house.clock.instant(), 1)));
    OpenedLogIn other =
        house.beans.bean(LogIns.class).open("first.admin", null, false).orElseThrow();
    assertInstanceOf(
        LoginOutcome.Accepted.class, factors.give(other.logIn().key(), recovery.get(3)));
  }

  @OnBothDatabases
  void whoeverHasAnotherCodeDoesNothingAndWaitsInTheEnd(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    house.start();
    SetupCode wrong = SetupCode.made();
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().standing(wrong));
    char[] password = SetupHouse.PASSWORD.toCharArray();
    refused(
        SetupRefusal.CODE_WRONG,
        () -> house.setup().name(wrong, "first.admin", "10001", "試験 太郎", password));
    assertEquals(0, String.valueOf(password).replace("\0", "").length(), "wiped all the same");
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().beginFactor(wrong, "x"));
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().proveFactor(wrong, "000000"));
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().checks(wrong));
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().finish(wrong, "x", 0));
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().standing(new SetupCode(null)));
    for (int more = 7; more < 50; more++) {
      refused(SetupRefusal.CODE_WRONG, () -> house.setup().standing(wrong));
    }
    refused(SetupRefusal.THROTTLED, () -> house.setup().standing(house.code()));
    house.clock.forward(Duration.ofMinutes(11));
    house.setup().standing(house.code());
  }

  @OnBothDatabases
  void halfWayItGoesOnAndAnotherCodeBeginsAnew(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    house.start();
    SetupCode code = house.code();
    refused(SetupRefusal.INCOMPLETE, () -> house.setup().beginFactor(code, "x"));
    refused(SetupRefusal.INCOMPLETE, () -> house.setup().proveFactor(code, "000000"));
    house.proven(code);
    house.start();
    assertEquals(code, house.code(), "a restart keeps the code that is good");
    assertEquals("試験 太郎", house.setup().standing(code).displayName());
    assertTrue(house.setup().standing(code).factorProven());
    house.named(code);
    assertFalse(house.setup().standing(code).factorProven(), "a factor is somebody's");
    refused(SetupRefusal.INCOMPLETE, () -> house.setup().finish(code, "x", 0));

    house.clock.forward(Duration.ofHours(25));
    refused(SetupRefusal.CODE_OVER, () -> house.setup().standing(code));
    house.start();
    assertNotEquals(code, house.code());
    refused(SetupRefusal.CODE_WRONG, () -> house.setup().standing(code));
    assertEquals(null, house.setup().standing(house.code()).account());
  }

  @OnBothDatabases
  void whatIsTypedIsCheckedByTheRulesOfTheStaff(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    house.start();
    SetupCode code = house.code();
    PasswordRefused common =
        assertThrows(
            PasswordRefused.class,
            () -> house.setup().name(code, "admin", null, "x", "password1".toCharArray()));
    assertEquals(PasswordFault.COMMON, common.fault());
    assertThrows(
        StaffRefused.class,
        () -> house.setup().name(code, "Ａ b", null, "x", SetupHouse.PASSWORD.toCharArray()));
    assertThrows(
        StaffRefused.class,
        () -> house.setup().name(code, "admin", null, "  ", SetupHouse.PASSWORD.toCharArray()));
    byte[] app;
    house.named(code);
    app = FactorCodes.secret(house.setup().beginFactor(code, "窓口"));
    refused(SetupRefusal.FACTOR_WRONG, () -> house.setup().proveFactor(code, "000000"));
    house.setup().proveFactor(code, FactorCodes.code(app, house.clock.instant(), 0));
    assertTrue(house.setup().checks(code).size() > 1);
  }

  @OnBothDatabases
  void accountsOfTheEnvironmentCloseTheDoorEvenHalfWay(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    house.start();
    SetupCode code = house.code();
    house.proven(code);
    house.unattended("admin");
    assertEquals(SetupDoor.CLOSED, house.setup().door());
    refused(SetupRefusal.OVER, () -> house.setup().finish(code, "x", 0));
    assertEquals(1, house.count("select count(*) from staff_account"));
  }

  @OnBothDatabases
  void anInstallationWithoutFolderSaysSoAndStaysClosed(TestDatabase database) {
    System.setProperty("madoguchi.setup.folder", folder.resolve("none").toString());
    SetupHouse house = new SetupHouse(database);
    house.start();
    assertEquals(SetupDoor.UNKNOWN, house.setup().door());
  }

  @OnBothDatabases
  void aLinkInPlaceOfTheFileIsReplacedNotFollowed(TestDatabase database) throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
    Files.createSymbolicLink(Path.of(CodeFile.place()), elsewhere);
    SetupHouse house = new SetupHouse(database);
    house.start();
    assertEquals(SetupDoor.OPEN, house.setup().door());
    assertEquals("kept", Files.readString(elsewhere));
    assertFalse(Files.isSymbolicLink(Path.of(CodeFile.place())));
  }

  private static void refused(SetupRefusal why, Executable act) {
    assertEquals(why, assertThrows(SetupRefused.class, act).why());
  }
}
