package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class SchemaTest {
  @OnBothDatabases
  void migratesOnceAndIsContentTheSecondTime(TestDatabase database) {
    Schema.migrate(database.dataSource());
    Number chains =
        database.call(
            em ->
                (Number)
                    em.createNativeQuery("select count(*) from audit_chain").getSingleResult());
    assertEquals(1, chains.intValue());
  }
}
