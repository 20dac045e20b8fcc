package jp.madoguchi.reader.adapter.remote;

import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderListener;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;

/** A message-driven bean that notes what comes from which reader, and when. */
final class FleetListener implements MessageEndpointFactory {
  private final Map<ReaderName, List<Got>> got = new ConcurrentHashMap<>();

  /** What came: {@code I}nserted, {@code R}emoved, {@code U}p or {@code L}ine lost. */
  record Got(char what, long nanos) {}

  List<Got> of(ReaderName reader) {
    List<Got> list = list(reader);
    synchronized (list) {
      return List.copyOf(list);
    }
  }

  private List<Got> list(ReaderName reader) {
    return got.computeIfAbsent(reader, r -> new ArrayList<>());
  }

  /** Whether that came as the last move of a card, and after {@code nanos}. */
  boolean lastMoveSince(ReaderName reader, char what, long nanos) {
    List<Got> all = of(reader);
    for (int i = all.size() - 1; i >= 0; i--) {
      Got one = all.get(i);
      if (one.what() == 'I' || one.what() == 'R') {
        return one.what() == what && one.nanos() - nanos >= 0;
      }
    }
    return false;
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource xa) {
    return new Endpoint();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource xa, long timeout) {
    return new Endpoint();
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return true;
  }

  @Override
  public String getActivationName() {
    return "fleet";
  }

  @Override
  public Class<?> getEndpointClass() {
    return ReaderListener.class;
  }

  private final class Endpoint implements MessageEndpoint, ReaderListener {
    @Override
    public void onReaderEvent(ReaderEvent event) {
      if (event instanceof DeskLeads) {
        return; // who tells it is another test's
      }
      long now = System.nanoTime();
      List<Got> list = list(event.reader());
      synchronized (list) {
        list.add(new Got(letter(event), now));
      }
    }

    private static char letter(ReaderEvent event) {
      if (event instanceof CardInserted) {
        return 'I';
      }
      if (event instanceof CardRemoved) {
        return 'R';
      }
      if (event instanceof ReaderStateChanged changed) {
        return changed.state() == ReaderState.UP ? 'U' : 'L';
      }
      return '?';
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
