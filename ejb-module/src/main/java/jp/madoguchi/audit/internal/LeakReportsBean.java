package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.LeakLine;
import jp.madoguchi.audit.LeakQuestion;
import jp.madoguchi.audit.LeakReport;
import jp.madoguchi.audit.LeakReports;
import jp.madoguchi.audit.LeakedData;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;

/**
 * Reads by patient or by account, each of its own index; whom lists showed is asked by the records'
 * numbers. Work that no person did shows nobody anything.
 */
@Stateless
@DenyAll
public class LeakReportsBean implements LeakReports {
  private static final int AT_ONCE = 500;
  private static final List<AuditAction> READS =
      Arrays.stream(AuditAction.values()).filter(one -> LeakedData.of(one) != null).toList();
  private static final Comparator<LeakLine> OLDEST_FIRST =
      Comparator.comparing((LeakLine line) -> line.record().at())
          .thenComparing(line -> line.record().id())
          .thenComparing(LeakLine::patientNumber);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Workplace workplace;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(Names.AUDITOR)
  public LeakReport report(LeakQuestion question) {
    return recorded(question);
  }

  @Override
  @RolesAllowed(Names.AUDITOR)
  public LeakReport handOut(LeakQuestion question) {
    FreshProof.demand(workplace, clock.instant());
    return recorded(question);
  }

  private LeakReport recorded(LeakQuestion question) {
    List<LeakLine> lines = lines(question);
    lines.sort(OLDEST_FIRST);
    boolean cut = lines.size() > MOST_LINES;
    LeakReport report =
        told(List.copyOf(lines.subList(0, Math.min(lines.size(), MOST_LINES))), cut);
    ledger.record(
        AuditEntry.of(AuditAction.REPORT_LEAK, AuditGround.ADMINISTRATION)
            .patient(question.patientNumber())
            .subject(report.lines().size() + " records")
            // the report leaves the house: it is noted each time whom it names
            .showing(
                "leak report",
                report.lines().stream().map(LeakLine::patientNumber).collect(Collectors.toSet()),
                NotedHowOften.EACH_TIME));
    return report;
  }

  private List<LeakLine> lines(LeakQuestion question) {
    List<LeakLine> lines = new ArrayList<>();
    List<AuditRow> rows = rows(question);
    for (AuditRow row : rows) {
      if (row.patientNumber() != null) {
        add(lines, row, row.patientNumber());
      }
    }
    if (question.patientNumber() == null) {
      for (int from = 0; from < rows.size() && lines.size() <= MOST_LINES; from += AT_ONCE) {
        shownBy(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), lines);
      }
    } else {
      List<Long> lists = listsThatShowed(question);
      for (int from = 0; from < lists.size() && lines.size() <= MOST_LINES; from += AT_ONCE) {
        em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
            .setParameter("ids", lists.subList(from, Math.min(lists.size(), from + AT_ONCE)))
            .getResultList()
            .forEach(row -> add(lines, row, question.patientNumber()));
      }
    }
    return lines;
  }

  private List<AuditRow> rows(LeakQuestion question) {
    String by =
        (question.patientNumber() == null ? "" : " and r.patientNumber = :patient")
            + (question.account() == null ? "" : " and r.account = :account");
    TypedQuery<AuditRow> query =
        em.createQuery(
                "select r from AuditRow r where r.at >= :since and r.at < :before"
                    + " and r.action in :reads and r.account <> '-'"
                    + by
                    + " order by r.at, r.id",
                AuditRow.class)
            .setParameter("reads", READS);
    return asked(query, question).setMaxResults(MOST_LINES + 1).getResultList();
  }

  private List<Long> listsThatShowed(LeakQuestion question) {
    TypedQuery<Long> query =
        em.createQuery(
            "select s.recordId from ShownPatient s where s.patientNumber = :patient"
                + " and s.at >= :since and s.at < :before and s.account <> '-'"
                + (question.account() == null ? "" : " and s.account = :account")
                + " order by s.at, s.recordId",
            Long.class);
    return asked(query, question).setMaxResults(MOST_LINES + 1).getResultList();
  }

  private static <T> TypedQuery<T> asked(TypedQuery<T> query, LeakQuestion question) {
    query.setParameter("since", question.from()).setParameter("before", question.to());
    if (question.patientNumber() != null) {
      query.setParameter("patient", question.patientNumber());
    }
    if (question.account() != null) {
      query.setParameter("account", question.account());
    }
    return query;
  }

  private void shownBy(List<AuditRow> rows, List<LeakLine> lines) {
    Map<Long, AuditRow> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    em.createQuery(
            "select s.recordId, s.patientNumber from ShownPatient s where s.recordId in :ids",
            Object[].class)
        .setParameter("ids", List.copyOf(byId.keySet()))
        .setMaxResults(MOST_LINES + 1)
        .getResultList()
        .forEach(shown -> add(lines, byId.get((Long) shown[0]), (String) shown[1]));
  }

  private static void add(Collection<LeakLine> lines, AuditRow row, String patientNumber) {
    LeakedData data = LeakedData.of(row.action());
    if (data != null) {
      lines.add(new LeakLine(row.view(null), patientNumber, data));
    }
  }

  private static LeakReport told(List<LeakLine> lines, boolean cut) {
    Map<LeakedData, Set<String>> byData = new EnumMap<>(LeakedData.class);
    Set<String> patients = new TreeSet<>();
    Set<String> people = new HashSet<>();
    for (LeakLine line : lines) {
      patients.add(line.patientNumber());
      people.add(line.record().account());
      byData.computeIfAbsent(line.data(), data -> new HashSet<>()).add(line.patientNumber());
    }
    Map<LeakedData, Long> counts = new EnumMap<>(LeakedData.class);
    byData.forEach((data, numbers) -> counts.put(data, (long) numbers.size()));
    return new LeakReport(lines, cut, patients.size(), people.size(), counts);
  }
}
