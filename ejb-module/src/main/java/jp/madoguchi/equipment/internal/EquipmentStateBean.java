package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.PartStatus;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDiary;
import jp.madoguchi.equipment.ReaderIncident;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.equipment.ResultsElsewhere;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeView;
import jp.madoguchi.task.TaskBook;

/** Keeps the state in the database, so that every node shows the same. */
@Stateless
@DenyAll
public class EquipmentStateBean implements EquipmentState {
  /** Stands for no terminal in particular. */
  private static final String ANY = "-";

  private static final String READERS = PartStatus.EquipmentPart.READERS.name();
  private static final int DEFAULT_FAILURES = 3;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Event<EquipmentStateChanged> changed;
  @EJB ReaderDiary diary;
  @EJB TaskBook tasks;
  @EJB CaptureCounts captures;
  @EJB Leases leases;
  @EJB DatabaseReadiness database;

  @Override
  @PermitAll
  public List<ReaderStatus> readers() {
    Set<String> gone = gone();
    return em.createQuery("select r from CardReader r", CardReader.class).getResultList().stream()
        .map(reader -> reader.statusAmong(gone))
        .sorted(ReaderStatus.ORDER)
        .toList();
  }

  /** Nodes that give no sign of life: what hangs there, or was told from there, is not so now. */
  private Set<String> gone() {
    return leases.nodes().stream()
        .filter(node -> !node.alive())
        .map(NodeView::name)
        .collect(Collectors.toSet());
  }

  @Override
  @PermitAll
  public List<PartStatus> parts() {
    List<TerminalPartState> states =
        em.createQuery("select p from TerminalPartState p", TerminalPartState.class)
            .getResultList();
    Set<String> gone = gone();
    states.removeIf(state -> READERS.equals(state.part()) && gone.contains(state.terminal()));
    List<PartStatus> parts = new ArrayList<>();
    for (PartStatus.EquipmentPart part : PartStatus.EquipmentPart.values()) {
      parts.add(worst(part, states));
    }
    return parts;
  }

  /** Of a part's states the one that is down for the longest, else the one that came up last. */
  private static PartStatus worst(PartStatus.EquipmentPart part, List<TerminalPartState> states) {
    List<TerminalPartState> own =
        states.stream().filter(state -> partOf(state.part()) == part).toList();
    Optional<TerminalPartState> down =
        own.stream()
            .filter(state -> !state.up())
            .min(Comparator.comparing(TerminalPartState::since));
    Optional<TerminalPartState> shown =
        down.isPresent() ? down : own.stream().max(Comparator.comparing(TerminalPartState::since));
    return shown
        .map(
            state ->
                new PartStatus(part, state.up(), state.since(), state.up() ? "" : where(state)))
        .orElse(new PartStatus(part, true, null, ""));
  }

  private static String where(TerminalPartState state) {
    String detail = state.detail() == null ? "" : state.detail();
    return ANY.equals(state.terminal())
        ? detail
        : state.terminal() + " " + state.part() + " " + detail;
  }

  private static PartStatus.EquipmentPart partOf(String name) {
    return switch (name) {
      case "CENTRE" -> PartStatus.EquipmentPart.CENTRE;
      case "READERS" -> PartStatus.EquipmentPart.READERS;
      default -> PartStatus.EquipmentPart.TERMINAL;
    };
  }

  @Override
  @PermitAll
  public List<ResultsElsewhere> elsewhere() {
    return captures.elsewhere();
  }

  @Override
  @PermitAll
  public int openFaults() {
    return tasks.count();
  }

  @Override
  @PermitAll
  public String readerLabel(String readerKey, boolean face, Instant at) {
    return held(readerKey, face, at).label();
  }

  @Override
  @PermitAll
  public void readerUsed(String readerKey, Instant at) {
    CardReader known = em.find(CardReader.class, readerKey, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      known.used(at);
      diary.note(readerKey, ReaderIncident.USED, at, null);
    }
  }

  @Override
  @PermitAll
  public void readerCondition(
      String readerKey, ReaderCondition condition, Instant since, String detail) {
    if (held(readerKey, false, since).change(condition, since, detail)) {
      switch (condition) {
        case CARD_LEFT -> diary.note(readerKey, ReaderIncident.CARD_LEFT, since, null);
        case FAULT -> diary.note(readerKey, ReaderIncident.FAULT, since, null);
        case STOPPED -> diary.note(readerKey, ReaderIncident.STOPPED, since, null);
        case IDLE, BUSY, STAFF_MODE -> {}
      }
      changed.fire(new EquipmentStateChanged());
    }
  }

  @Override
  @PermitAll
  public void readerService(boolean up, Instant since, String detail) {
    tell(database.shared() ? leases.self() : ANY, READERS, up, since, detail);
  }

  @Override
  @PermitAll
  public void tell(String terminal, String part, boolean up, Instant since, String detail) {
    if (held(part(terminal, part, since)).tell(up, since, detail)) {
      changed.fire(new EquipmentStateChanged());
    }
  }

  @Override
  @PermitAll
  public void centreAnswered(Instant at) {
    TerminalPartState centre = part(ANY, PartStatus.EquipmentPart.CENTRE.name(), at);
    // nearly always it is clean, and then nobody waits for anybody
    if (!centre.clean() && held(centre).worked(at)) {
      changed.fire(new EquipmentStateChanged());
    }
  }

  @Override
  @PermitAll
  public void centreFailed(Instant at, String detail) {
    int untilDown = Settings.number("centre.failuresUntilDown", DEFAULT_FAILURES, 1, 1000);
    TerminalPartState centre = part(ANY, PartStatus.EquipmentPart.CENTRE.name(), at);
    if (held(centre).failed(untilDown, at, detail)) {
      changed.fire(new EquipmentStateChanged());
    }
  }

  @Override
  @PermitAll
  public void fault(
      Instant at,
      String terminal,
      String fileName,
      String captureKey,
      String reason,
      String detail) {
    StoredExchangeFault fault = new StoredExchangeFault(at, terminal, fileName, captureKey);
    fault.describe(reason, detail);
    if (captureKey == null) {
      em.persist(fault);
    } else {
      fault.insertUnlessThere(em);
      fault = known(captureKey);
      fault.describe(reason, detail);
    }
    tasks.open(fault.task());
    changed.fire(new EquipmentStateChanged());
  }

  private StoredExchangeFault known(String captureKey) {
    return em.createQuery(
            "select f from StoredExchangeFault f where f.captureKey = :key",
            StoredExchangeFault.class)
        .setParameter("key", captureKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /** The reader's row, kept from everybody else until the transaction ends. */
  private CardReader held(String key, boolean face, Instant at) {
    CardReader known = em.find(CardReader.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    if (!renamed(key)) {
      Number number =
          (Number) em.createNativeQuery("select nextval('card_reader_seq')").getSingleResult();
      if (new CardReader(key, number.intValue(), face, at).insertUnlessThere(em)) {
        changed.fire(new EquipmentStateChanged());
      }
    }
    return em.find(CardReader.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A reader of before its key carried the server's name keeps its number and its place. */
  private boolean renamed(String key) {
    return ReaderLinesBean.server(key)
        .filter(
            server ->
                em.createNativeQuery("update card_reader set reader_key = ?1 where reader_key = ?2")
                        .setParameter(1, key)
                        .setParameter(2, key.substring(server.length() + 1))
                        .executeUpdate()
                    == 1)
        .isPresent();
  }

  /** Not held: who changes it calls {@link #held(TerminalPartState)}. */
  private TerminalPartState part(String terminal, String part, Instant at) {
    TerminalPartState known = known(terminal, part);
    if (known == null) {
      new TerminalPartState(terminal, part, at).insertUnlessThere(em);
      known = known(terminal, part);
    }
    return known;
  }

  private TerminalPartState held(TerminalPartState part) {
    em.refresh(part, LockModeType.PESSIMISTIC_WRITE);
    return part;
  }

  private TerminalPartState known(String terminal, String part) {
    return em
        .createQuery(
            "select p from TerminalPartState p where p.terminal = :terminal and p.part = :part",
            TerminalPartState.class)
        .setParameter("terminal", terminal)
        .setParameter("part", part)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(null);
  }
}
