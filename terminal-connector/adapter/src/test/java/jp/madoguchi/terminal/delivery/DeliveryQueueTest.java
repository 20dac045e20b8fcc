package jp.madoguchi.terminal.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {

  private static final RetryBackoff LONG =
      new RetryBackoff(Duration.ofHours(1), Duration.ofHours(2));

  private record Parcel(String lane, String label) implements Delivery {
    @Override
    public void attempt() {
      throw new IllegalStateException("not attempted here");
    }
  }

  private static DeliveryQueue.Entry next(DeliveryQueue queue) throws Exception {
    return queue.take().orElseThrow();
  }

  @Test
  void backOffDoublesFromOneSecondToThirty() {
    int[] expected = {1, 2, 4, 8, 16, 30, 30, 30};
    for (int failures = 1; failures <= expected.length; failures++) {
      assertEquals(Duration.ofSeconds(expected[failures - 1]), RetryBackoff.USUAL.after(failures));
    }
    assertEquals(Duration.ofSeconds(30), RetryBackoff.USUAL.after(Integer.MAX_VALUE));
  }

  @Test
  void aFailedDeliveryLetsTheNextOfItsLanePass() throws Exception {
    DeliveryQueue queue = new DeliveryQueue(LONG);
    queue.submit(new Parcel("a", "first"));
    queue.submit(new Parcel("a", "second"));
    queue.failed(next(queue));
    assertEquals("second", next(queue).delivery().label());
  }

  @Test
  void aBusyLaneIsPassedOver() throws Exception {
    DeliveryQueue queue = new DeliveryQueue(LONG);
    queue.submit(new Parcel("a", "first"));
    queue.submit(new Parcel("a", "second"));
    queue.submit(new Parcel("b", "other"));
    DeliveryQueue.Entry first = next(queue);
    assertEquals("other", next(queue).delivery().label());
    queue.succeeded(first);
    assertEquals("second", next(queue).delivery().label());
  }

  @Test
  void whenACommonCauseIsOverAllThatFailedAreDueAtOnceInTheirOrder() throws Exception {
    DeliveryQueue queue = new DeliveryQueue(LONG);
    for (String label : new String[] {"first", "second", "third"}) {
      queue.submit(new Parcel("a", label));
    }
    queue.failed(next(queue));
    queue.failed(next(queue));
    queue.succeeded(next(queue));
    DeliveryQueue.Entry first = next(queue);
    assertEquals("first", first.delivery().label());
    queue.succeeded(first);
    assertEquals("second", next(queue).delivery().label());
  }

  @Test
  void oneThatAlwaysFailsIsNotHurriedByTheSuccessOfOthers() throws Exception {
    DeliveryQueue queue = new DeliveryQueue(LONG);
    queue.submit(new Parcel("a", "bad"));
    queue.submit(new Parcel("a", "good"));
    queue.submit(new Parcel("a", "better"));
    queue.failed(next(queue));
    queue.succeeded(next(queue));
    assertEquals("better", next(queue).delivery().label());
  }

  @Test
  void whatIsSubmittedFirstGoesBeforeTheRestOfItsLaneInItsOwnOrder() throws Exception {
    DeliveryQueue queue = new DeliveryQueue(LONG);
    queue.submit(new Parcel("a", "new"));
    queue.submitFirst(new Parcel("a", "old"));
    queue.submitFirst(new Parcel("a", "less old"));
    for (String label : new String[] {"old", "less old", "new"}) {
      DeliveryQueue.Entry entry = next(queue);
      assertEquals(label, entry.delivery().label());
      queue.succeeded(entry);
    }
  }

  @Test
  void aClosedQueueSendsItsWorkersHome() throws Exception {
    DeliveryQueue queue = new DeliveryQueue(LONG);
    queue.submit(new Parcel("a", "late"));
    queue.close();
    assertTrue(queue.take().isEmpty());
  }
}
