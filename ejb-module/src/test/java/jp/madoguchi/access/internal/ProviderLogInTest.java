package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.Role;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People for whom the provider vouches. */
class ProviderLogInTest {
  private static final String SOURCE = "madoguchi.identity.source";

  @BeforeEach
  void choose() {
    System.setProperty(SOURCE, "oidc");
  }

  @AfterEach
  void forget() {
    System.clearProperty(SOURCE);
  }

  @OnBothDatabases
  void whomTheProviderVouchesForHasTheRolesOfTheStaffBook(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    house.rights().give(house.of("taro"), Role.CLERK, "受付に配属");
    Accounts accounts = house.the(Accounts.class);
    assertEquals(
        new LoginOutcome.Accepted("taro", "見本 次郎", Set.of(Role.CLERK)),
        accounts.vouched("Taro", false));
    house.staff().admit(house.of("taro"), false, "x");
    assertEquals(new LoginOutcome.LoginRefused(), accounts.vouched("taro", false));
  }

  /**
   * Neither who is none here, nor whose password is kept here: the provider's admin is not ours.
   */
  @OnBothDatabases
  void itsWordOpensNoOtherAccount(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    Accounts accounts = house.the(Accounts.class);
    assertEquals(new LoginOutcome.UnknownHere(), accounts.vouched("admin", false));
    assertEquals(new LoginOutcome.UnknownHere(), accounts.vouched("nobody", false));
    assertEquals(new LoginOutcome.UnknownHere(), accounts.vouched("", false));
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("admin", "first-word"));
  }

  /** No name and password here, and no word of a provider that was not chosen. */
  @OnBothDatabases
  void thereIsOneWayForEachAccount(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("taro", "anything-27"));
    forget();
    assertThrows(EJBException.class, () -> house.the(Accounts.class).vouched("taro", false));
  }
}
