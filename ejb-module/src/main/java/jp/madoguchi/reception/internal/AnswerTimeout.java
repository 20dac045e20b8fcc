package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.facility.DatabaseReadiness;
import jp.madoguchi.facility.Settings;

/**
 * Watches for inquiries that nobody answers. Settings: {@code madoguchi.inquiry.timeoutSeconds} (60
 * to 300 are usual, default 120).
 */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerTimeout {
  private static final Logger LOG = System.getLogger(AnswerTimeout.class.getName());
  private static final int DEFAULT_TIMEOUT = 120;

  @EJB InquiryBook book;
  @EJB DatabaseReadiness database;

  // @Schedule, not TimerService: see SchemaStart
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void check() {
    if (!database.ready()) {
      return;
    }
    Duration limit =
        Duration.ofSeconds(Settings.number("inquiry.timeoutSeconds", DEFAULT_TIMEOUT, 1, 86400));
    try {
      book.expire(limit);
    } catch (EJBException nextTime) {
      // an answer came in the same moment, or the database went: the next check looks again, and a
      // timer that throws would be taken away by the server
      LOG.log(Level.DEBUG, "inquiries are checked again at the next turn", nextTime);
    }
  }
}
