package jp.madoguchi.reception.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.RefusedInput;

/** Watches for inquiries that nobody answers within {@link NumberInquirySender#limits}. */
@ApplicationScoped
public class AnswerTimeout implements PeriodicWork {
  private static final Logger LOG = System.getLogger(AnswerTimeout.class.getName());

  @EJB NumberInquiryBook book;
  @EJB NumberInquirySender sender;

  /** What this node told its boards last; lost with it, and told anew. */
  private volatile PartCondition told = PartCondition.UNKNOWN;

  @Override
  public String name() {
    return "answer-timeout";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run(Fence fence) {
    AnswerPatience limits = sender.limits();
    PartCondition centre = book.centre();
    if (centre != told) {
      book.tellCentre();
      told = centre;
    }
    for (long session : book.unanswered(limits)) {
      try {
        book.expire(session, limits, fence);
      } catch (RefusedInput answeredMeanwhile) {
        // exactly what this waits for: the answer came in the same moment, and the other sessions
        // are not its business
        LOG.log(Level.DEBUG, "session {0} was answered at its last moment", session);
      }
    }
  }
}
