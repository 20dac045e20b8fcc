package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.resource.ResourceException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.naming.Reference;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.testing.Alone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FolderOwnerTest {
  private static final TerminalId MAIN = new TerminalId("main");

  /** What the connector was told, in words. */
  private final List<String> told = new ArrayList<>();

  private final List<NodeCaptures> lying = new ArrayList<>();
  private final Map<String, Fence> held = new HashMap<>();
  private final Set<String> wanted = new TreeSet<>();
  private String owner;
  private boolean ready = true;
  private boolean superseded;
  private boolean away;
  private final FolderOwner folders = new FolderOwner();

  private final class Node extends Alone {
    @Override
    public void want(String thing) {
      wanted.add(thing);
    }

    @Override
    public Optional<Fence> held(String thing) {
      return Optional.ofNullable(held.get(thing));
    }

    @Override
    public void require(Fence fence) {
      if (!fence.equals(held.get(fence.thing()))) {
        throw new LeaseLost(fence);
      }
    }

    @Override
    public List<LeaseHolder> holders() {
      return List.of(new LeaseHolder("terminal/main", owner, Instant.EPOCH));
    }

    @Override
    public boolean superseded() {
      return superseded;
    }

    @Override
    public boolean ready() {
      return ready;
    }
  }

  private final class Connector implements TerminalSharing {
    @Override
    public void join(String node, RequestLedger ledger) {
      told.add("join " + node);
    }

    @Override
    public void leave() {
      told.add("leave");
    }

    @Override
    public void own(TerminalId terminal, long token) {
      told.add("own " + terminal + " " + token);
    }

    @Override
    public void disown(TerminalId terminal) {
      told.add("disown " + terminal);
    }

    @Override
    public void disown(TerminalId terminal, long token) {
      told.add("disown " + terminal + " " + token);
    }

    @Override
    public List<NodeCaptures> captures() {
      return lying;
    }
  }

  @SuppressWarnings("serial")
  private final class Factory implements TerminalConnectionFactory {
    @Override
    public TerminalConnection getConnection() throws ResourceException {
      if (away) {
        throw new ResourceException("away");
      }
      TerminalSharing sharing = new Connector();
      return (TerminalConnection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {TerminalConnection.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "terminals" -> List.of(MAIN);
                    case "sharing" -> sharing;
                    default -> null;
                  });
    }

    @Override
    public void setReference(Reference reference) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Reference getReference() {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeEach
  void build() {
    Node node = new Node();
    folders.terminals = new Factory();
    folders.leases = node;
    folders.database = node;
    folders.counts =
        (CaptureCounts)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CaptureCounts.class},
                (proxy, method, arguments) ->
                    told.add("counts " + ((List<?>) arguments[0]).size()));
  }

  private List<String> toldBy(Runnable act) {
    told.clear();
    act.run();
    return List.copyOf(told);
  }

  @Test
  void itSaysItsNameAndWantsEachTerminalWhoseFoldersItMayCome() {
    assertEquals(List.of("join one"), toldBy(folders::start));
    assertEquals(Set.of("terminal/main"), wanted);
  }

  @Test
  void aTerminalThatTheSettingsForgotIsWantedWhileItsCapturesWaitHere() {
    TerminalId past = new TerminalId("past");
    lying.add(new NodeCaptures("one", List.of(new NodeCaptures.OfTerminal(past, 1, 0))));
    lying.add(
        new NodeCaptures("two", List.of(new NodeCaptures.OfTerminal(new TerminalId("far"), 1, 0))));
    folders.start();
    assertEquals(Set.of("terminal/main", "terminal/past"), wanted);
  }

  @Test
  void theOwnershipIsToldAtOnceAndAgainAtEachTurn() {
    folders.start();
    Fence fence = new Fence("terminal/main", 7);
    assertEquals(List.of("join one", "own main 7"), toldBy(() -> folders.gained(fence)));
    held.put(fence.thing(), fence);
    assertEquals(List.of("join one", "own main 7", "counts 0"), toldBy(folders::look));
    assertEquals(List.of("join one", "disown main 7"), toldBy(() -> folders.lost(fence)));
    assertEquals(List.of(), toldBy(() -> folders.gained(new Fence("timer/x", 1))));
  }

  @Test
  void whatAnotherOwnsIsDisownedAndWithTheDatabaseAwayNothingIsSaid() {
    folders.start();
    owner = "two";
    assertEquals(List.of("join one", "disown main", "counts 0"), toldBy(folders::look));
    ready = false;
    assertEquals(List.of("join one"), toldBy(folders::look));
    ready = true;
    owner = null;
    assertEquals(List.of("join one", "counts 0"), toldBy(folders::look));
  }

  @Test
  void whoseNameAnotherProcessTookOwnsNothing() {
    folders.start();
    superseded = true;
    assertEquals(List.of("join one", "disown main", "counts 0"), toldBy(folders::look));
  }

  @Test
  void aConnectorThatIsAwayIsToldLater() {
    away = true;
    folders.start();
    folders.gained(new Fence("terminal/main", 7));
    held.put("terminal/main", new Fence("terminal/main", 7));
    away = false;
    assertEquals(List.of("join one", "own main 7", "counts 0"), toldBy(folders::look));
    assertEquals(List.of("leave"), toldBy(folders::stop));
  }

  @Test
  void aDeliveryOfAFormerOwnerIsRefusedAndTheConnectorLetsTheFoldersAlone() {
    TerminalReceiver receiver = new TerminalReceiver();
    receiver.database = folders.database;
    receiver.leases = folders.leases;
    receiver.owner = folders;
    folders.start();
    held.put("terminal/main", new Fence("terminal/main", 8));
    TerminalState late =
        TerminalState.up(MAIN, TerminalPart.CAPTURE, Instant.EPOCH, "/").ownedBy(7);
    told.clear();
    assertThrows(LeaseLost.class, () -> receiver.stateChanged(late));
    assertEquals(List.of("join one", "disown main 7"), told);
  }
}
