package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.ResultsElsewhere;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.NodeView;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class CaptureCountsTest {
  private static final TerminalId MAIN = new TerminalId("main");
  private static final String THING = "terminal/main";

  private final TestEvent<EquipmentStateChanged> changed =
      new TestEvent<>(EquipmentStateChanged.class);
  private String owner = "one";
  private boolean twoLives = true;

  /** Two servers; which of them owns the terminal, and whether the second lives. */
  private final class Two extends Alone {
    @Override
    public List<LeaseHolder> holders() {
      return List.of(new LeaseHolder(THING, owner, Instant.EPOCH));
    }

    @Override
    public List<NodeView> nodes() {
      return List.of(
          new NodeView("one", Instant.EPOCH, Instant.EPOCH, true, true),
          new NodeView("two", Instant.EPOCH, Instant.EPOCH, twoLives, false));
    }
  }

  private CaptureCountsBean bean(EntityManager em) {
    return new Wiring(em, new SetClock("2026-01-15T09:00:00+09:00"), changed, new Two())
        .wire(new CaptureCountsBean());
  }

  private void told(TestDatabase database, NodeCaptures... seen) {
    database.run(em -> bean(em).told(List.of(seen)));
  }

  private static NodeCaptures lies(String node, long waiting, long quarantined) {
    return new NodeCaptures(node, List.of(new NodeCaptures.OfTerminal(MAIN, waiting, quarantined)));
  }

  private List<ResultsElsewhere> elsewhere(TestDatabase database) {
    return database.call(em -> bean(em).elsewhere());
  }

  @OnBothDatabases
  void whatWaitsOnTheLivingOwnerIsNotElsewhere(TestDatabase database) {
    told(database, lies("one", 3, 1));
    assertEquals(List.of(), elsewhere(database));
  }

  @OnBothDatabases
  void whatWaitsOnAServerThatIsNotTheOwnerIs(TestDatabase database) {
    told(database, lies("two", 3, 1));
    assertEquals(List.of(new ResultsElsewhere("two", "main", 3, 1)), elsewhere(database));
  }

  @OnBothDatabases
  void whatWaitsOnADeadOwnerIs(TestDatabase database) {
    owner = "two";
    told(database, lies("two", 2, 0));
    assertEquals(List.of(), elsewhere(database));
    twoLives = false;
    assertEquals(List.of(new ResultsElsewhere("two", "main", 2, 0)), elsewhere(database));
  }

  @OnBothDatabases
  void whoseFolderIsNotSeenKeepsItsLastCountAndWhoseIsSeenIsCorrected(TestDatabase database) {
    told(database, lies("two", 3, 1));
    told(database, lies("one", 0, 0));
    assertEquals(1, elsewhere(database).size());
    told(database, new NodeCaptures("two", List.of()));
    assertEquals(List.of(), elsewhere(database));
  }

  @OnBothDatabases
  void theBoardIsDrawnWhenACountIsAnotherAndNotBefore(TestDatabase database) {
    told(database, lies("two", 3, 1));
    assertEquals(1, changed.fired().size());
    told(database, lies("two", 3, 1));
    assertEquals(1, changed.fired().size());
    told(database, lies("two", 4, 1));
    assertEquals(2, changed.fired().size());
    told(database, new NodeCaptures("two", List.of()));
    assertEquals(3, changed.fired().size());
  }
}
