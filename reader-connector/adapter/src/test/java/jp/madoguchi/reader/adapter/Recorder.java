package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderListener;
import jp.madoguchi.reader.api.ReaderName;

/** An endpoint that records the events it gets, in order. */
public final class Recorder implements MessageEndpointFactory {
  private static final long PATIENCE_SECONDS = 10;
  private final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<DeskLeads> leads = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger notReady = new AtomicInteger();

  /** The next event, which must be of that type. */
  public <E extends ReaderEvent> E next(Class<E> type) throws InterruptedException {
    ReaderEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(event, "no " + type.getSimpleName() + " came");
    assertEquals(type, event.getClass(), "got " + event);
    return type.cast(event);
  }

  /** The next event of that type, whatever comes before it. */
  public <E extends ReaderEvent> E awaited(Class<E> type) throws InterruptedException {
    ReaderEvent event;
    do {
      event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(event, "no " + type.getSimpleName() + " came");
    } while (event.getClass() != type);
    return type.cast(event);
  }

  /**
   * The next events, of which the service's own and the reader's are delivered side by side.
   *
   * @return the service's first, then the reader's in their order
   */
  public List<ReaderEvent> next(int count) throws InterruptedException {
    List<ReaderEvent> ofService = new ArrayList<>();
    List<ReaderEvent> ofReader = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ReaderEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(event, "only " + i + " of " + count + " events came");
      (event.reader().equals(ReaderName.SERVICE) ? ofService : ofReader).add(event);
    }
    ofService.addAll(ofReader);
    return ofService;
  }

  /** The next time a desk begins to tell this server; kept apart from what it then tells. */
  public DeskLeads lead() throws InterruptedException {
    DeskLeads lead = leads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(lead, "no desk leads here");
    return lead;
  }

  /** Nothing more comes within the time. */
  public void nothingFor(long millis) throws InterruptedException {
    assertNull(events.poll(millis, TimeUnit.MILLISECONDS));
  }

  /** The next deliveries fail, as when the database is gone. */
  public void failTimes(int times) {
    failures.set(times);
  }

  /** The endpoint cannot be created for the next tries, as when the application still starts. */
  public void notReadyTimes(int times) {
    notReady.set(times);
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource xa) throws UnavailableException {
    if (notReady.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new UnavailableException("the application is starting");
    }
    return new Endpoint();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource xa, long timeout) throws UnavailableException {
    return createEndpoint(xa);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return true;
  }

  @Override
  public String getActivationName() {
    return "recorder";
  }

  @Override
  public Class<?> getEndpointClass() {
    return ReaderListener.class;
  }

  private final class Endpoint implements MessageEndpoint, ReaderListener {
    @Override
    public void onReaderEvent(ReaderEvent event) {
      if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new IllegalStateException("the database is gone");
      }
      if (event instanceof DeskLeads lead) {
        leads.add(lead);
      } else {
        events.add(event);
      }
    }

    @Override
    public void beforeDelivery(Method method) {
      throw new UnsupportedOperationException("not used");
    }

    @Override
    public void afterDelivery() {
      throw new UnsupportedOperationException("not used");
    }

    @Override
    public void release() {
      // nothing is held
    }
  }
}
