package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.WholeHouse;
import org.junit.jupiter.api.Test;

/**
 * No read without a record: every method of a façade that a page may call, and that could return
 * something about a person, is called on a real database, and who saw the patient is asked
 * afterwards. The methods are found in the code: a new one has its case in {@link ReadCases}, or
 * the reason why none is needed, or this fails.
 */
class RecordedReadsTest {
  /**
   * Open to everybody on purpose and called by pages, as the architecture test of the web module
   * has them; every other façade that asks for no role is out of the pages' reach, and its callers
   * record.
   */
  private static final Set<String> FOR_PAGES =
      Set.of("Accounts", "DatabaseReadiness", "AuditLedger", "BoardFeed", "OpenBoards");

  /** Methods by {@code Facade.method}. */
  static Set<String> readsOfPages() {
    return WholeHouse.beans().stream()
        .flatMap(
            bean ->
                WholeHouse.facades(bean)
                    .filter(facade -> guarded(bean) || FOR_PAGES.contains(facade.getSimpleName()))
                    .flatMap(facade -> Arrays.stream(facade.getMethods())))
        .filter(method -> tells(method.getGenericReturnType(), new HashSet<>()))
        .map(RecordedReadsTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean guarded(Class<?> bean) {
    return Arrays.stream(bean.getMethods())
        .anyMatch(method -> method.isAnnotationPresent(RolesAllowed.class));
  }

  static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** Anything but truth values, numbers, constants and times may tell of a person. */
  private static boolean tells(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      boolean container =
          generic.getRawType() instanceof Class<?> raw && raw.getName().startsWith("java.");
      return Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> tells(part, seen))
          || !container && tells(generic.getRawType(), seen);
    }
    if (!(type instanceof Class<?> one)) {
      return true;
    }
    if (one.isRecord()) {
      return Arrays.stream(one.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .anyMatch(part -> tells(part, seen));
    }
    return !(one.isPrimitive()
        || one.isEnum()
        || Number.class.isAssignableFrom(one)
        || one == Boolean.class
        || one == AutoCloseable.class
        || Temporal.class.isAssignableFrom(one)
        || TemporalAmount.class.isAssignableFrom(one));
  }

  @Test
  void everyReadHasItsCaseOrAReasonWhyNoneIsNeeded() {
    Set<String> reads = readsOfPages();
    Set<String> missing = new TreeSet<>(reads);
    missing.removeAll(ReadCases.all().keySet());
    missing.removeAll(ReadCases.needless().keySet());
    assertEquals(
        Set.of(),
        missing,
        "each answers with something: a case in ReadCases shows that who read whom is recorded, or"
            + " needless() says why nobody is shown");
    Set<String> gone = new TreeSet<>(ReadCases.needless().keySet());
    gone.removeAll(reads);
    assertEquals(Set.of(), gone, "reasons for methods that there are not");
    assertTrue(reads.size() > 30, reads::toString);
  }

  @Test
  void whatTellsOfAPersonIsFoundByItsType() {
    Set<String> reads = readsOfPages();
    assertTrue(reads.contains("ReceptionDesk.session"));
    assertTrue(
        reads.contains("VisitWarnings.of") || ReadCases.all().containsKey("VisitWarnings.of"));
    assertFalse(reads.contains("OpenBoards.version"), "a number");
    assertFalse(reads.contains("BulkInquiries.count"), "a number");
  }

  @OnBothDatabases
  void everyReadIsFoundByThePatientWhomItShowed(TestDatabase database) {
    Counter counter = ReadCases.arranged(database);
    Map<String, ReadCases.ReadCase> cases = ReadCases.all();
    TreeSet<String> unrecorded = new TreeSet<>();
    cases.forEach(
        (name, one) -> {
          counter.caller.become("reader-" + one.role(), one.role());
          long records = records(database, counter, one);
          Object shown =
              database.call(
                  em -> {
                    Object result = one.call().apply(house(em, counter, one.role()));
                    em.flush();
                    return result;
                  });
          if (empty(shown)) {
            unrecorded.add(name + " showed nothing: the case proves nothing");
          }
          if (records(database, counter, one) <= records) {
            unrecorded.add(name);
          }
          database.sql("delete from audit_shown");
          // what is printed of the ledger is what was written before
          counter.clock.forward(Duration.ofSeconds(1));
        });
    assertEquals(new TreeSet<String>(), unrecorded);
  }

  /** Who was seen on the screen today is noted again when the paper names them. */
  @OnBothDatabases
  void paperIsNotedEachTime(TestDatabase database) {
    Counter counter = ReadCases.arranged(database);
    Map<String, ReadCases.ReadCase> papers = new TreeMap<>(ReadCases.all());
    papers.entrySet().removeIf(one -> !one.getKey().contains("Papers."));
    assertEquals(4, papers.size(), () -> papers.keySet().toString());
    papers.forEach(
        (name, one) -> {
          counter.caller.become("reader-" + one.role(), one.role());
          for (int time = 1; time <= 2; time++) {
            long records = records(database, counter, one);
            database.call(em -> one.call().apply(house(em, counter, one.role())));
            assertTrue(records(database, counter, one) > records, name + ", time " + time);
            counter.clock.forward(Duration.ofSeconds(1));
          }
        });
  }

  private static boolean empty(Object shown) {
    return shown == null
        || shown instanceof java.util.Collection<?> all && all.isEmpty()
        || shown instanceof Map<?, ?> map && map.isEmpty()
        || shown instanceof java.util.Optional<?> one && one.isEmpty();
  }

  private static WholeHouse house(EntityManager em, Counter counter, Role role) {
    Workplace workplace = new Workplace();
    workplace.enter("192.0.2.7", role);
    return new WholeHouse(
        em,
        counter.clock,
        counter.caller.context(),
        workplace,
        counter.terminal,
        new ContinuingReads(),
        new NoTerminals());
  }

  /** Of this caller, about the patient: in the record itself or in its list. */
  private static long records(TestDatabase database, Counter counter, ReadCases.ReadCase one) {
    String who = "reader-" + one.role();
    String patient = one.patient();
    String about =
        patient == null
            ? ""
            : " and (r.patient_number = '%1$s' or exists (select 1 from audit_shown s where s.record_id = r.id and s.patient_number = '%1$s'))"
                .formatted(patient);
    return database.call(
        em ->
            ((Number)
                    em.createNativeQuery(
                            "select count(*) from audit_record r where r.account = '"
                                + who
                                + "'"
                                + about)
                        .getSingleResult())
                .longValue());
  }

  /** No terminal is asked: what an order would send is counted. */
  static final class NoTerminals extends jp.madoguchi.bulk.internal.BulkTerminals {
    @Override
    public List<jp.madoguchi.equipment.HospitalTerminal> all() {
      return List.of();
    }

    @Override
    public String chosen(String wanted) {
      return null;
    }
  }
}
