package jp.madoguchi.directory.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.directory.ProviderTrips;
import jp.madoguchi.facility.Sha256;

/** Trips from the database; those that nobody came back from go with the next that begins. */
@Stateless
@DenyAll
public class ProviderTripsBean implements ProviderTrips {
  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final int ONWARD = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public void begin(String state, String browser, String onward) {
    em.createQuery("delete from KeptTrip t where t.begunAt < :before")
        .setParameter("before", clock.instant().minus(LASTS))
        .executeUpdate();
    String kept = onward == null || onward.length() > ONWARD ? null : onward;
    em.persist(new KeptTrip(hash(state), hash(browser), kept, clock.instant()));
  }

  @Override
  @PermitAll
  public Optional<String> end(String state, String browser) {
    KeptTrip trip = em.find(KeptTrip.class, hash(state), LockModeType.PESSIMISTIC_WRITE);
    if (trip == null
        || !trip.isOf(hash(browser))
        || trip.begunAt().isBefore(clock.instant().minus(LASTS))) {
      return Optional.empty();
    }
    em.remove(trip);
    return Optional.of(trip.onward());
  }

  private static String hash(String text) {
    return Sha256.hex(text);
  }
}
