package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.TestDatabase;

class AnswerTimeoutTest {
  private static final NumberInquiry TYPED = NumberPathTest.TYPED;

  /** The book in the container's transactions, with something happening inside the first expiry. */
  private static final class Book extends NumberInquiryBook {
    private final Counter counter;
    private Runnable meanwhile;

    Book(Counter counter, Runnable meanwhile) {
      this.counter = counter;
      this.meanwhile = meanwhile;
    }

    @Override
    public List<Long> unanswered(AnswerPatience limits) {
      return counter.work(beans -> beans.inquiries.unanswered(limits));
    }

    @Override
    public PartCondition centre() {
      return counter.work(beans -> beans.inquiries.centre());
    }

    @Override
    public void tellCentre() {
      counter.run(beans -> beans.inquiries.tellCentre());
    }

    @Override
    public void expire(long session, AnswerPatience limits, Fence fence) {
      counter.run(
          beans -> {
            beans.em.find(Session.class, session);
            Runnable now = meanwhile;
            meanwhile = null;
            if (now != null) {
              now.run();
            }
            beans.inquiries.expire(session, limits, fence);
          });
    }
  }

  private static AnswerTimeout timer(Counter counter, Runnable meanwhile) {
    AnswerTimeout timer = new AnswerTimeout();
    timer.book = new Book(counter, meanwhile);
    timer.sender = counter.work(beans -> beans.sender);
    return timer;
  }

  private static List<SessionState> states(Counter counter) {
    return counter.work(
        beans ->
            beans
                .em
                .createQuery("select s.state from Session s order by s.id", SessionState.class)
                .getResultList());
  }

  @OnBothDatabases
  void anAnswerInTheSameMomentWinsAndTheOtherInquiriesEnd(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.clock.forward(Duration.ofSeconds(121));
    timer(
            counter,
            () -> counter.answer("202601150001", NumberPathTest.VALID, NumberPathTest.ANSWER))
        .run(counter.fence);
    assertEquals(List.of(SessionState.MATCHING, SessionState.OFFLINE), states(counter));
  }

  /** Before anybody is given up: the boards are told once that the centre says nothing. */
  @OnBothDatabases
  void theBoardsAreToldThatTheCentreHasFallenSilent(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    AnswerTimeout timer = timer(counter, null);
    counter.clock.forward(Duration.ofSeconds(31));
    int before = counter.told.fired().size();
    timer.run(counter.fence);
    timer.run(counter.fence);
    assertEquals(before + 1, counter.told.fired().size());
    assertEquals(List.of(SessionState.QUERYING), states(counter));
  }

  @OnBothDatabases
  void anOwnerThatWasPausedEndsNothing(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.clock.forward(Duration.ofSeconds(121));
    OwnedLease.take(database, counter.fence.thing());
    AnswerTimeout timer = timer(counter, null);
    assertThrows(LeaseLost.class, () -> timer.run(counter.fence));
    assertEquals(List.of(SessionState.QUERYING), states(counter));
  }
}
