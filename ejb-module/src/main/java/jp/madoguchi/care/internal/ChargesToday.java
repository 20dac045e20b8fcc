package jp.madoguchi.care.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.care.Charge;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.TypedName;

/** Everybody's charges of one day, read as values and not as rows to be changed. */
final class ChargesToday {
  /** Days of a hospital of 2,000 visits and 1,000 beds, each with several departments. */
  private static final int MOST = 20_000;

  private final EntityManager em;
  private final Instant now;
  private final LocalDate today;

  ChargesToday(EntityManager em, Instant now) {
    this.em = em;
    this.now = now;
    this.today = FacilityTime.day(now);
  }

  /** Patients for whom a charge of today says so. */
  Set<String> patients(Predicate<Charge> says) {
    return all().stream().filter(says).map(Charge::patientNumber).collect(Collectors.toSet());
  }

  /** By name, each once however it is typed. */
  List<String> departments() {
    TreeMap<String, String> names = new TreeMap<>();
    for (Charge charge : all()) {
      if (charge.department() != null
          && names.values().stream().noneMatch(n -> TypedName.same(n, charge.department()))) {
        names.put(charge.department(), charge.department());
      }
    }
    return List.copyOf(names.values());
  }

  private List<Charge> all() {
    return em
        .createQuery(
            "select c.patientNumber, c.department, c.account, c.fromDay, c.untilDay"
                + " from KeptCharge c where c.withdrawn = false"
                + " and (c.untilDay is null or c.untilDay >= :since)",
            Object[].class)
        .setParameter("since", today.minusDays(ChargeRule.NIGHTS_AFTER))
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(ChargesToday::charge)
        .filter(charge -> ChargeRule.covers(charge, today))
        .toList();
  }

  private static Charge charge(Object[] row) {
    return new Charge(
        (String) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]);
  }

  /** Whether any source wrote anything of anybody lately. */
  boolean sourcesSpeak() {
    Duration lately = Duration.ofDays(Settings.number("own-department.days", 7, 1, 366));
    return !em.createQuery("select c.id from KeptCharge c where c.writtenAt >= :since", Long.class)
        .setParameter("since", now.minus(lately))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
