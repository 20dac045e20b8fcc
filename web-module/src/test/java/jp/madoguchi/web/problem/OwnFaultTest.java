package jp.madoguchi.web.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import jp.madoguchi.node.DatabaseAway;
import org.junit.jupiter.api.Test;

/** A fault of the program's own is not said to be an outage of the database, nor the other way. */
class OwnFaultTest {
  @Test
  void onlyADatabaseThatIsAwayIsOne() {
    assertTrue(Problem.databaseIsAway(new DatabaseAway()));
    assertTrue(Problem.databaseIsAway(new EJBException(new DatabaseAway())));
    assertTrue(
        Problem.databaseIsAway(
            new EJBException(new IllegalStateException(new SQLException("gone", "08006")))));
    assertFalse(Problem.databaseIsAway(new EJBException(new NullPointerException())));
    assertFalse(Problem.databaseIsAway(new EJBException("transaction rolled back")));
    assertFalse(
        Problem.databaseIsAway(
            new EJBException(new RuntimeException(new SQLException("no such column", "42703")))));
  }
}
