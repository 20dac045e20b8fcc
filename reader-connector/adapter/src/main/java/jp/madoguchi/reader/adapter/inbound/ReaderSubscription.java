package jp.madoguchi.reader.adapter.inbound;

import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.regex.Pattern;
import jp.madoguchi.reader.adapter.settings.ReaderSettings;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.ReaderEvents;

/** One message-driven bean that listens: its readers, its reminders of cards left behind. */
public final class ReaderSubscription implements ReaderEvents {
  private final MessageEndpointFactory endpoints;
  private final WorkManager workManager;
  private final Timer timer;
  private final Clock clock;
  private final Pattern pattern;
  private final Duration leftCard;
  private final Map<ReaderName, DeliveryLine> lines = new HashMap<>();
  private final Map<ReaderName, LeftCardReminder> reminders = new HashMap<>();

  public ReaderSubscription(
      MessageEndpointFactory endpoints,
      ReaderActivationSpec spec,
      ReaderSettings settings,
      WorkManager workManager,
      Timer timer,
      Clock clock) {
    this.endpoints = endpoints;
    this.workManager = workManager;
    this.timer = timer;
    this.clock = clock;
    this.pattern = spec.pattern();
    this.leftCard = spec.leftCard(settings);
  }

  @Override
  public synchronized void announce(List<ReaderEvent> events) {
    for (ReaderEvent event : events) {
      boolean ofService = event.reader().equals(ReaderName.SERVICE);
      if (ofService || pattern.matcher(event.reader().value()).matches()) {
        remind(event);
        deliver(event);
      }
    }
  }

  private void deliver(ReaderEvent event) {
    lines
        .computeIfAbsent(event.reader(), reader -> new DeliveryLine(endpoints, workManager, timer))
        .add(event);
  }

  private void remind(ReaderEvent event) {
    if (event instanceof CardInserted inserted && !leftCard.isZero()) {
      stopReminding(event.reader());
      reminders.put(event.reader(), new LeftCardReminder(inserted, clock, this::deliver, this));
      reminders.get(event.reader()).start(timer, leftCard);
    } else if (event instanceof CardRemoved) {
      stopReminding(event.reader());
    }
  }

  private void stopReminding(ReaderName reader) {
    LeftCardReminder reminder = reminders.remove(reader);
    if (reminder != null) {
      reminder.stop();
    }
  }

  /** The card has just been used: it counts as left behind only from now on. */
  synchronized void sessionEnded(ReaderName reader) {
    LeftCardReminder reminder = reminders.get(reader);
    if (reminder != null) {
      reminder.stop();
      reminder.start(timer, leftCard);
    }
  }

  /** Ends reminders and deliveries. */
  public synchronized void close() {
    reminders.values().forEach(LeftCardReminder::stop);
    reminders.clear();
    lines.values().forEach(DeliveryLine::close);
  }
}
