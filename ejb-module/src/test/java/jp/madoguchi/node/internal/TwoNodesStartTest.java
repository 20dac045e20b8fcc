package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two nodes of one release start at the same instant on an empty PostgreSQL. */
class TwoNodesStartTest {
  @Test
  void bothEndWithTheWholeSchemaAndNeitherFails() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      DataSource database = server.getPostgresDatabase();
      CyclicBarrier together = new CyclicBarrier(2);
      List<FutureTask<Boolean>> nodes = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        FutureTask<Boolean> node =
            new FutureTask<>(
                () -> {
                  together.await();
                  Schema.migrate(database);
                  return true;
                });
        new Thread(node, "node " + i).start();
        nodes.add(node);
      }
      for (FutureTask<Boolean> node : nodes) {
        assertEquals(true, node.get());
      }
      try (var connection = database.getConnection();
          var work = connection.createStatement();
          var twice =
              work.executeQuery(
                  "select count(*) - count(distinct script) from flyway_schema_history where"
                      + " type = 'SQL'")) {
        twice.next();
        assertEquals(0, twice.getInt(1), "no migration ran twice");
      }
    }
  }
}
