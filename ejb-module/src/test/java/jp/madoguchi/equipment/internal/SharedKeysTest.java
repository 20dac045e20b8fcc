package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

class SharedKeysTest {
  private final SetClock clock = new SetClock("2026-11-24T08:00:00+09:00");

  private void starts(TestDatabase database, String key) {
    database.run(em -> new Wiring(em, clock).wire(new SharedKeys()).compare(key));
  }

  @OnBothDatabases
  void theFirstNodesKeyIsEveryNodes(TestDatabase database) {
    starts(database, "aa");
    starts(database, "aa");
    NodeRefused other = assertThrows(NodeRefused.class, () -> starts(database, "bb"));
    assertEquals("ANOTHER_KEY", other.code());
    assertTrue(other.getMessage().contains("certificate.hashKeyFile"), other.getMessage());
    assertThrows(NodeRefused.class, () -> starts(database, null));
    starts(database, "aa");
  }

  @OnBothDatabases
  void whereNoNodeHasAKeyNoneIsMissed(TestDatabase database) {
    starts(database, null);
    starts(database, null);
    starts(database, "aa");
    assertThrows(NodeRefused.class, () -> starts(database, null));
  }
}
