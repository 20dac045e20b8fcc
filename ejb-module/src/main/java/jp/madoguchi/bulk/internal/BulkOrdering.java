package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkPreview;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;

/** Makes the files of an order: B0. No file holds more than {@code bulk.maxPerFile} (2,000). */
final class BulkOrdering {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 10;
  private static final int FIRST_UNKNOWN = 20;
  private static final int BATCH = 1000;

  private final EntityManager em;
  private final BulkOrder order;
  private final PopulationChoice population;
  private final int most = Settings.number("bulk.maxPerFile", 2000, 1, 100_000);

  BulkOrdering(EntityManager em, PatientFile register, BulkOrder order) {
    this.em = em;
    this.order = order;
    check(order);
    this.population = PopulationChoice.of(register, order);
  }

  private static void check(BulkOrder order) {
    boolean centre = order.population() == BulkPopulation.CENTRE;
    if (centre == order.kind().listed()) {
      throw new BulkRefused("bulk.refused.population");
    }
    if (order.kind() == BulkKind.MEDICAL_AID && order.month() == null) {
      throw new BulkRefused("bulk.refused.month");
    }
    boolean days = order.kind() == BulkKind.HOME_VISIT || order.kind() == BulkKind.ONLINE;
    if (days && (order.from() == null || order.to() == null || order.to().isBefore(order.from()))) {
      throw new BulkRefused("bulk.refused.days");
    }
  }

  BulkPreview preview() {
    List<String> unknown = population.unknown();
    return new BulkPreview(
        population.askable().size(),
        files(),
        unknown.subList(0, Math.min(FIRST_UNKNOWN, unknown.size())),
        unknown.size(),
        population.withoutInsurance());
  }

  private int files() {
    int persons = population.askable().size();
    return order.kind().listed() ? (persons + most - 1) / most : 1;
  }

  List<Long> store(String terminal, Instant now, String account, String name) {
    List<PatientView> people = population.askable();
    if (order.kind().listed() && people.isEmpty()) {
      throw new BulkRefused("bulk.refused.empty");
    }
    List<Long> ids = new ArrayList<>();
    for (int part = 1; part <= files(); part++) {
      int from = (part - 1) * most;
      List<PatientView> some = people.subList(from, Math.min(people.size(), from + most));
      BulkInquiry inquiry = new BulkInquiry(order, terminal, part, files(), some.size(), now);
      em.persist(inquiry);
      inquiry.question().madeBy(account, name, ids.isEmpty() ? inquiry.id() : ids.get(0));
      ids.add(inquiry.id());
      persons(inquiry.id(), some);
    }
    return ids;
  }

  private void persons(long inquiryId, List<PatientView> people) {
    PersonRows rows = new PersonRows(em);
    List<AskedRow> batch = new ArrayList<>();
    int place = 0;
    for (PatientView patient : people) {
      place++;
      batch.add(
          new AskedRow(
              inquiryId * BulkPerson.MOST + place, inquiryId, place, key(patient), patient));
      if (batch.size() == BATCH) {
        rows.insert(batch);
        batch.clear();
      }
    }
    rows.insert(batch);
  }

  /** A random key, so that the terminal learns no number of ours; a registration is that number. */
  private String key(PatientView patient) {
    if (order.kind() == BulkKind.REFERENCE_NUMBER) {
      return patient.number().value();
    }
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
