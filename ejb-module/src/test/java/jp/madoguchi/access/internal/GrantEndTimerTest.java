package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.Fence;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A page that is open under a grant is told by the version of the account, at the instant. */
class GrantEndTimerTest {
  private static final Fence FENCE = new Fence("timer/grant-ends", 1);
  private static final Duration SHORT = Duration.ofMinutes(2);

  @OnBothDatabases
  void aGrantThatEndsByItsTimeIsToldOnceAtThatInstantToWhoeverIsLoggedIn(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    Instant from = house.clock.instant();
    house.rights().grant(house.of("nurse"), Set.of("TKK", "YZK"), from, from.plus(SHORT), "承認-1");
    GrantEndTimer timer = new GrantEndTimer();
    timer.clock = house.clock;
    timer.ends = house.the(GrantEnds.class);
    OpenedLogIn nurse = house.open("nurse");
    timer.run(FENCE);
    long before = version(house, nurse);

    house.clock.forward(SHORT.minusMillis(1));
    timer.run(FENCE);
    assertEquals(before, version(house, nurse), "it still runs");
    house.clock.forward(Duration.ofMillis(1));
    timer.run(FENCE);
    long ended = version(house, nurse);
    assertNotEquals(before, ended);
    house.clock.forward(Duration.ofSeconds(1));
    timer.run(FENCE);
    assertEquals(ended, version(house, nurse), "once");
  }

  /** Its owner died in the second before, and an heir needs some seconds. */
  @OnBothDatabases
  void anHeirTellsWhatEndedMeanwhile(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    Instant from = house.clock.instant();
    house.rights().grant(house.of("nurse"), Set.of("TKK"), from, from.plus(SHORT), "承認-1");
    OpenedLogIn nurse = house.open("nurse");
    long before = version(house, nurse);
    house.clock.forward(SHORT.plusSeconds(10));
    GrantEndTimer heir = new GrantEndTimer();
    heir.clock = house.clock;
    heir.ends = house.the(GrantEnds.class);
    heir.run(new Fence("timer/grant-ends", 2));
    assertNotEquals(before, version(house, nurse));
  }

  /** Most grants end with a day: more in one second than are read at once. */
  @OnBothDatabases
  void whoComesAfterThoseThatAreReadAtOnceIsToldInTheSameLook(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    Instant from = house.clock.instant();
    Instant until = from.plus(SHORT);
    house.rights().grant(house.of("nurse"), Set.of("TKK"), from, until, "承認-1");
    house.rights().give(house.of("clerk"), Role.GRANTED, "応援");
    house.rights().grant(house.of("clerk"), Set.of("TKK"), from, until, "承認-2");
    OpenedLogIn nurse = house.open("nurse");
    OpenedLogIn clerk = house.open("clerk");
    long nurses = version(house, nurse);
    long clerks = version(house, clerk);
    house.clock.forward(SHORT);
    house.the(GrantEnds.class).tell(from, FENCE, 1);
    assertNotEquals(nurses, version(house, nurse));
    assertNotEquals(clerks, version(house, clerk));
  }

  private static long version(StaffHouse house, OpenedLogIn logIn) {
    return house
        .the(LogIns.class)
        .living(Set.of(logIn.logIn().key()))
        .get(logIn.logIn().key())
        .accountVersion();
  }
}
