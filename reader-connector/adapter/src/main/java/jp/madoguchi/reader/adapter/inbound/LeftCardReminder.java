package jp.madoguchi.reader.adapter.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardLeftBehind;

/**
 * Reminds of one card that lies on a reader (カード置き忘れ), again and again. Guarded by the lock of the
 * subscription, so that no reminder follows the card's removal.
 */
final class LeftCardReminder {
  private final CardInserted card;
  private final Clock clock;
  private final Consumer<CardLeftBehind> out;
  private final Object lock;
  private TimerTask task;

  LeftCardReminder(CardInserted card, Clock clock, Consumer<CardLeftBehind> out, Object lock) {
    this.card = card;
    this.clock = clock;
    this.out = out;
    this.lock = lock;
  }

  void start(Timer timer, Duration every) {
    TimerTask next =
        new TimerTask() {
          @Override
          public void run() {
            synchronized (lock) {
              remind(this);
            }
          }
        };
    task = next;
    timer.schedule(next, every.toMillis(), every.toMillis());
  }

  void stop() {
    if (task != null) {
      task.cancel();
      task = null;
    }
  }

  private void remind(TimerTask who) {
    if (task == who) {
      Instant now = clock.instant();
      Duration present = Duration.between(card.at(), now);
      out.accept(
          new CardLeftBehind(card.reader(), now, present.isNegative() ? Duration.ZERO : present));
    }
  }
}
