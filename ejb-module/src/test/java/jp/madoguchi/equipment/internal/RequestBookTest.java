package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

class RequestBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final TerminalId MAIN = new TerminalId("main");
  private static final Instant AT = Instant.parse("2026-01-15T00:00:00Z");

  private static <T> T on(TestDatabase database, Function<RequestBookBean, T> work) {
    return database.call(em -> work.apply(new Wiring(em, new Alone()).wire(new RequestBookBean())));
  }

  private static SuffixBlock reserve(TestDatabase database, LocalDate today, int above) {
    return on(database, book -> book.reserve(today, above, 20));
  }

  private static boolean begin(TestDatabase database, SentRequest request) {
    return on(database, book -> book.begin(request));
  }

  private static SentRequest request(String suffix, String node) {
    return new SentRequest(suffix, MAIN, null, node, AT);
  }

  @OnBothDatabases
  void eachBlockBeginsWhereTheLastEndedAndEachDayAtOne(TestDatabase database) {
    assertEquals(new SuffixBlock(DAY, 1, 20), reserve(database, DAY, 0));
    assertEquals(new SuffixBlock(DAY, 21, 20), reserve(database, DAY, 0));
    LocalDate next = DAY.plusDays(1);
    assertEquals(new SuffixBlock(next, 1, 20), reserve(database, next, 0));
    assertEquals(new SuffixBlock(next, 21, 20), reserve(database, DAY, 0), "a clock gone back");
  }

  @OnBothDatabases
  void numbersOfTheReleaseBeforeAreSkipped(TestDatabase database) {
    assertEquals(new SuffixBlock(DAY, 341, 20), reserve(database, DAY, 340));
    assertEquals(new SuffixBlock(DAY, 361, 20), reserve(database, DAY, 340));
  }

  @OnBothDatabases
  void serversThatReserveAtTheSameInstantGetDifferentNumbersWithoutAGap(TestDatabase database)
      throws Exception {
    int servers = 4;
    int blocks = 10;
    CyclicBarrier together = new CyclicBarrier(servers);
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    Set<Integer> firsts = new TreeSet<>();
    try {
      List<Callable<List<Integer>>> work = new ArrayList<>();
      for (int i = 0; i < servers; i++) {
        work.add(
            () -> {
              List<Integer> mine = new ArrayList<>();
              for (int block = 0; block < blocks; block++) {
                together.await();
                mine.add(reserve(database, DAY, 0).first());
              }
              return mine;
            });
      }
      for (Future<List<Integer>> one : threads.invokeAll(work)) {
        for (int first : one.get()) {
          assertTrue(firsts.add(first), "given twice: " + first);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < servers * blocks; i++) {
      wanted.add(1 + 20 * i);
    }
    assertEquals(wanted, List.copyOf(firsts));
  }

  @OnBothDatabases
  void aSuffixIsBegunOnceByWhateverServer(TestDatabase database) {
    String suffix = "202601150001";
    assertTrue(begin(database, request(suffix, "one")));
    assertFalse(begin(database, request(suffix, "two")));
    assertEquals(Optional.of(request(suffix, "one")), on(database, book -> book.find(suffix)));
    database.run(em -> new Wiring(em, new Alone()).wire(new RequestBookBean()).undo(suffix));
    assertEquals(Optional.empty(), on(database, book -> book.find(suffix)));
    assertTrue(begin(database, request(suffix, "two")));
  }

  @OnBothDatabases
  void ofTwoThatBeginTheSameAtTheSameInstantOneDoes(TestDatabase database) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (String node : List.of("one", "two")) {
        work.add(
            () -> {
              LentRequestBook lent = new LentRequestBook(new OwnTransactions(database, together));
              return lent.begin(request("202601150001", node));
            });
      }
      int began = 0;
      for (Future<Boolean> one : threads.invokeAll(work)) {
        began += one.get() ? 1 : 0;
      }
      assertEquals(1, began);
    } finally {
      threads.shutdownNow();
    }
  }

  @OnBothDatabases
  void requestsOfPastDaysAreForgotten(TestDatabase database) {
    for (String suffix : List.of("202601139999", "2026011410000", "202601150001")) {
      begin(database, request(suffix, "one"));
    }
    database.run(em -> new Wiring(em, new Alone()).wire(new RequestBookBean()).forgetBefore(DAY));
    assertTrue(on(database, book -> book.find("2026011410000")).isEmpty());
    assertTrue(on(database, book -> book.find("202601150001")).isPresent());
  }

  @OnBothDatabases
  void whatKeepsATransactionFromItsEndIsToldAsABookThatIsAway(TestDatabase database) {
    Alone away =
        new Alone() {
          @Override
          public boolean ready() {
            return false;
          }
        };
    database.run(
        em -> {
          RequestBookBean bean = new Wiring(em, away).wire(new RequestBookBean());
          LentRequestBook lent = new LentRequestBook(bean);
          assertThrows(LedgerAwayException.class, () -> lent.reserve(DAY, 0, 20));
          assertThrows(LedgerAwayException.class, () -> lent.begin(request("1", "one")));
          assertThrows(LedgerAwayException.class, () -> lent.find("1"));
        });
  }

  @OnBothDatabases
  void anUpgradedDatabaseGoesOnAboveTheLastRequestItHolds(TestDatabase database) throws Exception {
    for (String suffix : List.of("202601149999", "202601150998", "2026011510002", "202601151007")) {
      database.sql(
          "insert into clinical_request (suffix, patient_number, kind, terminal, birth_date,"
              + " status, asked_by, asked_at, changed_at, version) values ('"
              + suffix
              + "', '1', 'YZK', 'main', date '1980-01-01', 'PENDING', 'lead1',"
              + " current_timestamp, current_timestamp, 0)");
    }
    database.sql("drop table request_suffix");
    for (String statement : migration().split(";")) {
      if (statement.contains("request_suffix")) {
        database.sql(statement);
      }
    }
    assertEquals(new SuffixBlock(DAY, 10003, 20), reserve(database, DAY, 0));
  }

  private static String migration() throws IOException {
    try (InputStream text =
        RequestBookTest.class.getResourceAsStream("/db/migration/V20__terminal_sharing.sql")) {
      String sql = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      return String.join(
          "\n", Arrays.stream(sql.split("\n")).filter(line -> !line.startsWith("--")).toList());
    }
  }

  /** The bean as the container calls it, both standing before the row that is not there yet. */
  private record OwnTransactions(TestDatabase database, CyclicBarrier together)
      implements RequestBook {
    @Override
    public boolean begin(SentRequest request) {
      try {
        together.await();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return RequestBookTest.begin(database, request);
    }

    @Override
    public Optional<SentRequest> find(String suffix) {
      return on(database, book -> book.find(suffix));
    }

    @Override
    public SuffixBlock reserve(LocalDate today, int above, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void undo(String suffix) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forgetBefore(LocalDate day) {
      throw new UnsupportedOperationException();
    }
  }
}
