package jp.madoguchi.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import java.sql.SQLException;
import jp.madoguchi.encryption.ContentUnreadable;
import jp.madoguchi.encryption.EncryptionUnavailable;
import jp.madoguchi.encryption.RowPlace;
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
  void contentThatDoesNotOpenIsNamedHoweverDeepItIsWrapped() {
    ContentUnreadable altered = new ContentUnreadable(RowPlace.of("answer", 1), "altered");
    assertEquals(Problem.UNREADABLE, Problem.of(new FacesException(new EJBException(altered))));
    assertEquals(
        Problem.UNREADABLE, Problem.of(new EJBException(new EncryptionUnavailable("no keys"))));
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

  @Test
  void aRefusalStaysOneWhateverTheContainerThrewBesideIt() {
    Exception ofTheServer = new IllegalStateException("SRVE0295E: Error reported: 403");
    assertEquals(Problem.FORBIDDEN, Problem.told(403, ofTheServer));
    assertEquals(Problem.NOT_FOUND, Problem.told(404, ofTheServer));
    assertEquals(Problem.INTERNAL, Problem.told(500, ofTheServer));
    assertEquals(Problem.INTERNAL, Problem.told(null, ofTheServer));
    assertEquals(Problem.FORBIDDEN, Problem.told(403, null));
  }
}
