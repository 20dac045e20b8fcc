package jp.madoguchi.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void aLostConnectionIsTheDatabaseHoweverDeepItIsWrapped() {
    SQLException gone = new SQLException("refused", "08001");
    assertEquals(
        Problem.DATABASE_DOWN,
        Problem.of(new FacesException(new RuntimeException(new RuntimeException(gone)))));
  }

  @Test
  void anErrorOfAStatementIsNotTheDatabaseBeingDown() {
    assertEquals(
        Problem.INTERNAL, Problem.of(new RuntimeException(new SQLException("bad", "42000"))));
  }

  @Test
  void aRefusedCallIsForbidden() {
    assertEquals(Problem.FORBIDDEN, Problem.of(new FacesException(new EJBAccessException("no"))));
  }

  @Test
  void aCauseThatGoesRoundInACircleEnds() {
    RuntimeException inner = new RuntimeException("inner");
    RuntimeException outer = new RuntimeException("outer", inner);
    inner.initCause(outer);
    assertEquals(Problem.INTERNAL, Problem.of(new EJBException(outer)));
  }
}
