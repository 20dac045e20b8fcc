package jp.madoguchi.clinical.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.RunningConsents;
import jp.madoguchi.consent.RunningSearch;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.RowUnlessThere;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;

/**
 * The transactions of fetching ahead of time: whom to ask about, that it was asked, that its file
 * was written. Each shows the fence of the one server that does it, and each asks the gate anew.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FetchingAhead {
  private static final int PAGE = 200;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;
  @EJB ConsentGate consents;
  @EJB PatientFile patients;
  @EJB ViewingGate gate;
  @EJB ClinicalFetches asks;
  @EJB AuditWatch watch;

  /** Something to ask for: whose consent it is, and whom to ask about. */
  public record AheadWish(String patientNumber, ClinicalKind kind, Insured insured) {
    @Override
    public String toString() {
      return "AheadWish[***]";
    }
  }

  /** A request that is stored and whose file is to be written. */
  public record AheadRequest(
      String key, String suffix, String terminal, ClinicalKind kind, Insured insured) {
    @Override
    public String toString() {
      return "AheadRequest[" + suffix + "]";
    }
  }

  /** Setting: {@code madoguchi.clinical.ahead} (default {@code off}). */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isChosen() {
    return "on".equals(Settings.text("clinical.ahead", "off"));
  }

  /**
   * What is to be asked for now, of those who consented today: no more than the minute still takes
   * ({@code madoguchi.clinical.ahead.per-minute}, default 30), over all servers.
   */
  @PermitAll
  public List<AheadWish> wishes(Fence fence) {
    leases.require(fence);
    int allowed = watch.viewingStopped() ? 0 : allowed();
    List<AheadWish> wishes = new ArrayList<>();
    for (int first = 0; wishes.size() < allowed; first += PAGE) {
      RunningConsents page = consents.patientsWithRunningConsent(search(), first, PAGE);
      wishesOf(page, wishes);
      if (first + PAGE >= page.total()) {
        break;
      }
    }
    return wishes.subList(0, Math.min(allowed, wishes.size()));
  }

  private int allowed() {
    long lately =
        em.createQuery(
                "select count(a) from FetchedAhead a where a.askedAt > :since"
                    + " and a.suffix is not null",
                Long.class)
            .setParameter("since", clock.instant().minus(MINUTE))
            .getSingleResult();
    return Math.max(0, Settings.number("clinical.ahead.per-minute", 30, 1, 600) - (int) lately);
  }

  /** Kinds that are fetched at all. */
  private static RunningSearch search() {
    return RunningSearch.of(
        ClinicalKind.fetched().stream().map(ClinicalKind::consent).collect(Collectors.toSet()));
  }

  private void wishesOf(RunningConsents page, List<AheadWish> wishes) {
    Map<String, PatientView> people = patients.find(page.patients());
    Map<String, ViewingOutlook> outlooks = gate.outlooks(people, page.consents());
    LocalDate today = today();
    Set<String> done = done(today, page.patients());
    for (String number : page.patients()) {
      ViewingOutlook outlook = outlooks.get(number);
      if (outlook == null) {
        continue;
      }
      for (ByConsent ground : outlook.open().values()) {
        if (ground.kind().isFetched()
            && isOf(today, ground)
            && !done.contains(FetchedAhead.key(today, number, ground.kind()))) {
          wishes.add(new AheadWish(number, ground.kind(), ground.insured()));
        }
      }
    }
  }

  private static boolean isOf(LocalDate today, ByConsent ground) {
    Instant given = ground.consent().givenAt();
    return given != null && FacilityTime.day(given).equals(today);
  }

  private Set<String> done(LocalDate today, List<String> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createQuery(
                    "select a.key from FetchedAhead a where a.day = :day"
                        + " and a.patientNumber in :patients",
                    String.class)
                .setParameter("day", today)
                .setParameter("patients", numbers)
                .setMaxResults(PAGE * ClinicalKind.values().length)
                .getResultList());
  }

  /**
   * Notes the kind as asked for today and stores its request, if the consent still runs and nobody
   * asked meanwhile.
   *
   * @param suffix null where the terminal of the consent is no more: noted, and not asked
   */
  @PermitAll
  public void store(Fence fence, String suffix, String terminal, AheadWish wish) {
    leases.require(fence);
    Optional<ByConsent> running = running(wish.patientNumber(), wish.kind(), wish.insured());
    if (running.isEmpty()) {
      return;
    }
    ByConsent ground = running.get();
    boolean asked = suffix != null && asks.isWanted(wish.patientNumber(), ground);
    LocalDate today = today();
    boolean first =
        RowUnlessThere.insert(
            em,
            FetchedAhead.INSERT,
            FetchedAhead.key(today, wish.patientNumber(), wish.kind()),
            today,
            wish.patientNumber(),
            wish.kind().code(),
            asked ? suffix : null,
            clock.instant());
    if (first && asked) {
      asks.beginAhead(suffix, terminal, wish.patientNumber(), ground);
    }
  }

  /**
   * Requests of today whose files are to be written: those just stored, and those whose server died
   * in between. One whose consent has ended, or whose wait is over, is given up.
   */
  @PermitAll
  public List<AheadRequest> unwritten(Fence fence) {
    leases.require(fence);
    List<FetchedAhead> rows =
        em.createQuery(
                "select a from FetchedAhead a where a.day = :day and a.suffix is not null"
                    + " and a.writtenAt is null order by a.askedAt, a.key",
                FetchedAhead.class)
            .setParameter("day", today())
            .setMaxResults(PAGE)
            .getResultList();
    List<AheadRequest> requests = new ArrayList<>();
    for (FetchedAhead row : rows) {
      Optional<AheadRequest> request = asks.waiting(row.suffix()).flatMap(ask -> request(row, ask));
      if (request.isPresent()) {
        requests.add(request.get());
      } else {
        row.written(clock.instant());
        asks.failed(row.suffix(), Status.NO_ANSWER, null);
      }
    }
    return requests;
  }

  private Optional<AheadRequest> request(FetchedAhead row, ClinicalFetch ask) {
    return gate.consentedNow(row.patientNumber(), row.kind())
        .filter(ground -> ask.under(ground.consent()) && ask.of(ground.insured().sessionId()))
        .map(
            ground ->
                new AheadRequest(
                    row.key(), row.suffix(), ask.terminal(), row.kind(), ground.insured()));
  }

  private Optional<ByConsent> running(String patientNumber, ClinicalKind kind, Insured insured) {
    return gate.consentedNow(patientNumber, kind)
        .filter(ground -> ground.insured().equals(insured));
  }

  /** Its file is there, or cannot be written at all. */
  @PermitAll
  public void written(Fence fence, String key) {
    leases.require(fence);
    em.find(FetchedAhead.class, key, LockModeType.PESSIMISTIC_WRITE).written(clock.instant());
  }

  private LocalDate today() {
    return FacilityTime.day(clock.instant());
  }
}
