package jp.madoguchi.web.contingency;

import jakarta.ejb.EJBException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.LostRace;

/** How pages do an act about what is opened without consent, and learn why it was not done. */
final class ContingencyActs {
  private static final int SHORT_TIME = 4;

  private ContingencyActs() {}

  /** Does it; why it was refused, or empty. */
  static Optional<ContingencyRefusal> refusal(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (ContingencyRefused refused) {
      return Optional.of(refused.why());
    } catch (LostRace sameMoment) {
      return Optional.of(ContingencyRefusal.CHANGED_MEANWHILE);
    } catch (EJBException failed) {
      if (failed.getCause() instanceof ContingencyRefused refused) {
        return Optional.of(refused.why());
      }
      throw failed;
    }
  }

  /** A day and a time of Japan; empty when the time is none. */
  static Optional<Instant> moment(LocalDate day, String typed) {
    String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    try {
      LocalTime time = LocalTime.parse(text.length() == SHORT_TIME ? "0" + text : text);
      return Optional.of(day.atTime(time).atZone(FacilityTime.ZONE).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
