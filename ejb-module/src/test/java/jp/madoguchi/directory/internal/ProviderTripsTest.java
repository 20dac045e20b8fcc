package jp.madoguchi.directory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.directory.ProviderTrips;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

/** A trip ends once, in the browser that left, within ten minutes. */
class ProviderTripsTest {
  private final SetClock clock = new SetClock("2026-11-29T09:00:00+09:00");

  @OnBothDatabases
  void whoeverComesBackTwiceIsNotOnATrip(TestDatabase database) {
    begin(database, "state", "browser", "/reception/board.xhtml");
    assertEquals(Optional.of("/reception/board.xhtml"), end(database, "state", "browser"));
    assertEquals(Optional.empty(), end(database, "state", "browser"));
  }

  @OnBothDatabases
  void anotherBrowserDoesNotComeBackInItsPlace(TestDatabase database) {
    begin(database, "state", "browser", null);
    assertEquals(Optional.empty(), end(database, "state", "another"));
    assertEquals(Optional.empty(), end(database, "another", "browser"));
    assertEquals(Optional.of(""), end(database, "state", "browser"));
  }

  @OnBothDatabases
  void whoeverComesBackAfterTenMinutesBeginsAnew(TestDatabase database) {
    begin(database, "early", "browser", null);
    clock.forward(Duration.ofMinutes(10));
    assertEquals(Optional.of(""), end(database, "early", "browser"));
    begin(database, "late", "browser", null);
    clock.forward(Duration.ofMinutes(10).plusSeconds(1));
    assertEquals(Optional.empty(), end(database, "late", "browser"));
    begin(database, "next", "browser", "x".repeat(501));
    assertEquals(Optional.of(""), end(database, "next", "browser"));
    // the late one is gone with the next that began
    long left =
        database.call(
            em ->
                ((Number)
                        em.createNativeQuery("select count(*) from provider_trip")
                            .getSingleResult())
                    .longValue());
    assertEquals(0, left);
  }

  private void begin(TestDatabase database, String state, String browser, String onward) {
    with(
        database,
        trips -> {
          trips.begin(state, browser, onward);
          return null;
        });
  }

  private Optional<String> end(TestDatabase database, String state, String browser) {
    return with(database, trips -> trips.end(state, browser));
  }

  private <T> T with(TestDatabase database, Function<ProviderTrips, T> work) {
    return database.call(em -> work.apply(new Wiring(em, clock).wire(new ProviderTripsBean())));
  }
}
