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
import jp.madoguchi.node.DatabaseReadiness;

/** Watches for inquiries that nobody answers within {@link NumberInquirySender#limits}. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerTimeout {
  private static final Logger LOG = System.getLogger(AnswerTimeout.class.getName());

  @EJB NumberInquiryBook book;
  @EJB NumberInquirySender sender;
  @EJB DatabaseReadiness database;

  // @Schedule, not TimerService: see SchemaStart
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void check() {
    if (!database.ready()) {
      return;
    }
    try {
      book.expire(sender.limits());
    } catch (EJBException nextTime) {
      // an answer came in the same moment, or the database went: the next check looks again, and a
      // timer that throws would be taken away by the server
      LOG.log(Level.DEBUG, "inquiries are checked again at the next turn", nextTime);
    }
  }
}
