package jp.madoguchi.equipment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.EquipmentAct;
import jp.madoguchi.equipment.EquipmentChanged;
import jp.madoguchi.equipment.ExchangeBook;
import jp.madoguchi.equipment.ExchangeDay;
import jp.madoguchi.equipment.ExchangeDay.Family;
import jp.madoguchi.equipment.ExchangeDay.FolderHolder;
import jp.madoguchi.equipment.ExchangeDay.FolderState;
import jp.madoguchi.equipment.ExchangeDay.PutAside;
import jp.madoguchi.equipment.FaultBook;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.equipment.ResultsElsewhere;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Leases;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.messages.MessageFamily;

/** Asks the connector; keeps nothing. Outside of any transaction: it reads folders. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeBookBean implements ExchangeBook {
  private static final Logger LOG = System.getLogger(ExchangeBookBean.class.getName());
  private static final int PREFIX = 8;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @EJB FaultBook faults;
  @EJB Leases leases;
  @EJB DatabaseReadiness database;
  @EJB CaptureCounts captures;
  @EJB EquipmentNotes notes;

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING, Role.Names.ADMIN})
  public ExchangeDay today() {
    try (TerminalConnection connection = terminals.getConnection()) {
      return new ExchangeDay(
          true,
          connection.statistics().stream()
              .map(ExchangeBookBean::family)
              .sorted(Comparator.comparing(Family::terminal).thenComparing(Family::name))
              .toList(),
          connection.quarantined().stream().map(ExchangeBookBean::putAside).toList(),
          connection.states().stream().map(ExchangeBookBean::folder).toList(),
          owners(connection.terminals()),
          elsewhere(connection.sharing().captures()));
    } catch (ResourceException away) {
      LOG.log(Level.WARNING, "the terminal connector cannot be reached: {0}", away.getMessage());
      return new ExchangeDay(false, List.of(), List.of(), List.of(), List.of(), List.of());
    }
  }

  private List<FolderHolder> owners(List<TerminalId> configured) {
    if (leases.nodes().size() < 2) {
      return List.of();
    }
    Map<String, String> holders = new HashMap<>();
    leases.holders().forEach(one -> holders.put(one.thing(), one.owner()));
    return configured.stream()
        .map(
            terminal -> {
              String owner = holders.get(OwnedFolders.of(terminal));
              return new FolderHolder(
                  terminal.value(), owner == null ? "" : owner, leases.self().equals(owner));
            })
        .toList();
  }

  /** What is seen from here is on the page already, with its button. */
  private List<ResultsElsewhere> elsewhere(List<NodeCaptures> seen) {
    if (!database.ready()) {
      return List.of();
    }
    Set<String> visible = seen.stream().map(NodeCaptures::node).collect(Collectors.toSet());
    return captures.elsewhere().stream()
        .map(
            one ->
                visible.contains(one.node())
                    ? new ResultsElsewhere(one.node(), one.terminal(), one.waiting(), 0)
                    : one)
        .filter(one -> one.waiting() > 0 || one.quarantined() > 0)
        .toList();
  }

  private static Family family(FamilyStatistics counts) {
    String name = counts.family();
    String kind =
        name.endsWith("_face")
            ? "FACE"
            : MessageFamily.ofPrefix(name.substring(0, Math.min(PREFIX, name.length()))).name();
    return new Family(
        counts.terminal().value(),
        name,
        kind,
        counts.captured(),
        counts.delivered(),
        counts.waiting(),
        counts.quarantined(),
        counts.refused(),
        counts.duplicates());
  }

  private static PutAside putAside(QuarantinedFile file) {
    return new PutAside(
        file.captureKey(),
        file.terminal().value(),
        file.fileName(),
        file.capturedAt(),
        file.text(Locale.JAPANESE),
        file.text(Locale.ENGLISH),
        file.node());
  }

  private static FolderState folder(TerminalState state) {
    String place =
        state.up() ? state.detail() : state.detail().substring(state.detail().indexOf(':') + 1);
    return new FolderState(
        state.terminal().value(),
        state.part().name(),
        state.up(),
        state.since(),
        place.strip(),
        state.fault().map(fault -> fault.text(Locale.JAPANESE)).orElse(""),
        state.fault().map(fault -> fault.text(Locale.ENGLISH)).orElse(""));
  }

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  public boolean putBack(String captureKey) {
    Optional<Long> line = line(captureKey);
    if (line.isPresent()) {
      return faults.requeue(line.get());
    }
    notes.told(
        new EquipmentChanged(
            EquipmentAct.FILE_PUT_BACK, "capture " + captureKey, null, captureKey));
    try (TerminalConnection connection = terminals.getConnection()) {
      return connection.requeue(captureKey);
    } catch (ResourceException | TerminalUnavailableException down) {
      throw new IllegalStateException("the terminal connector cannot requeue now", down);
    }
  }

  private Optional<Long> line(String captureKey) {
    return em
        .createQuery("select f.id from StoredExchangeFault f where f.captureKey = :key", Long.class)
        .setParameter("key", captureKey)
        .getResultList()
        .stream()
        .findFirst();
  }
}
