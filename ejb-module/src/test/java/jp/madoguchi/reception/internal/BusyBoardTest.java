package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The board of a busy day: the number of statements does not grow with the number of rows. */
class BusyBoardTest {
  private static final int SESSIONS = 120;
  private static final BoardFilter PAGE = new BoardFilter(BoardFilter.Show.ALL, null, 0, 100);

  @OnBothDatabases
  void statementsDoNotGrowWithRows(TestDatabase database) {
    Counter counter = new Counter(database);
    for (int i = 0; i < SESSIONS; i++) {
      counter.face(
          "11-OQSsiquc01res_face_full.xml", "AAAAAAAAAAAAAAA=", "AAAAAAAAAAA%04d=".formatted(i));
    }
    Board board = counter.work(beans -> beans.board.board(PAGE));
    assertEquals(SESSIONS, board.total());
    assertEquals(100, board.rows().size());
    List<Long> ids = board.rows().stream().map(row -> row.id()).toList();
    AtomicInteger statements = counted(database);
    counter.run(beans -> beans.open.show(ids, Counter.VIEWERS));
    assertTrue(statements.get() <= 3, statements + " statements for " + ids.size() + " rows");
    statements.set(0);
    counter.run(beans -> beans.open.show(ids.subList(0, 1), Counter.VIEWERS));
    assertTrue(statements.get() <= 3, statements + " statements for one row");
    statements.set(0);
    counter.run(beans -> beans.board.news(PAGE, Map.of()));
    assertTrue(statements.get() <= 4, statements + " statements for a list read again");
    statements.set(0);
    counter.run(beans -> beans.board.board(PAGE));
    assertTrue(statements.get() <= 7, statements + " statements for the board");
  }

  private static AtomicInteger counted(TestDatabase database) {
    AtomicInteger statements = new AtomicInteger();
    database
        .factory()
        .unwrap(ServerSession.class)
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteQuery(SessionEvent event) {
                if (event.getQuery().isReadQuery()) {
                  statements.incrementAndGet();
                }
              }
            });
    return statements;
  }
}
