package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.EquipmentAct;
import jp.madoguchi.equipment.EquipmentChanged;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.ReaderBook;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.ReaderErrorCount;
import jp.madoguchi.equipment.ReaderIncident;
import jp.madoguchi.equipment.ReaderSheet;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.facility.FacilityTime;

/** Adds up today's incidents. */
@Stateless
@DenyAll
public class ReaderBookBean implements ReaderBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<EquipmentStateChanged> changed;
  @Inject Event<EquipmentChanged> changes;

  /** What one query gives for a reader and a kind. */
  private record Sum(ReaderIncident incident, long count, Double seconds) {}

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  public List<ReaderSheet> sheets() {
    Map<String, List<Sum>> sums = sumsOf(LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE));
    return em.createQuery("select r from CardReader r", CardReader.class).getResultList().stream()
        .map(reader -> sheet(reader, sums.getOrDefault(reader.key(), List.of())))
        .sorted(Comparator.comparing(ReaderSheet::status, ReaderStatus.ORDER))
        .toList();
  }

  private Map<String, List<Sum>> sumsOf(LocalDate day) {
    Map<String, List<Sum>> sums = new HashMap<>();
    em.createQuery(
            "select e.readerKey, e.incident, count(e), avg(e.seconds) from ReaderDiaryEntry e"
                + " where e.day = :day group by e.readerKey, e.incident",
            Object[].class)
        .setParameter("day", day)
        .getResultList()
        .forEach(
            row ->
                sums.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                    .add(
                        new Sum(
                            (ReaderIncident) row[1],
                            ((Number) row[2]).longValue(),
                            row[3] == null ? null : ((Number) row[3]).doubleValue())));
    return sums;
  }

  private static ReaderSheet sheet(CardReader reader, List<Sum> sums) {
    Long mean =
        sums.stream()
            .filter(sum -> sum.incident() == ReaderIncident.USED && sum.seconds() != null)
            .map(sum -> Math.round(sum.seconds()))
            .findFirst()
            .orElse(null);
    List<ReaderErrorCount> errors =
        sums.stream()
            .filter(sum -> sum.incident().error())
            .map(sum -> new ReaderErrorCount(sum.incident(), sum.count()))
            .sorted(
                Comparator.comparingLong(ReaderErrorCount::count)
                    .reversed()
                    .thenComparing(ReaderErrorCount::incident))
            .toList();
    return new ReaderSheet(
        reader.status(),
        reader.model(),
        reader.description(),
        count(sums, ReaderIncident.USED),
        mean,
        count(sums, ReaderIncident.CARD_LEFT),
        errors);
  }

  private static long count(List<Sum> sums, ReaderIncident incident) {
    return sums.stream().filter(sum -> sum.incident() == incident).mapToLong(Sum::count).sum();
  }

  @Override
  @RolesAllowed(Role.Names.ADMIN)
  public void describe(String readerKey, ReaderDescription said) {
    CardReader reader = em.find(CardReader.class, readerKey, LockModeType.PESSIMISTIC_WRITE);
    if (reader == null) {
      throw new IllegalArgumentException("no such reader");
    }
    String before = described(reader);
    reader.describe(said);
    changes.fire(
        new EquipmentChanged(
            EquipmentAct.READER_DESCRIBED, "reader " + reader.label(), before, described(reader)));
    changed.fire(new EquipmentStateChanged());
  }

  private static String described(CardReader reader) {
    ReaderDescription said = reader.description();
    return said.number() + "\n" + said.place() + "\n" + said.model() + "\n" + said.desk();
  }
}
