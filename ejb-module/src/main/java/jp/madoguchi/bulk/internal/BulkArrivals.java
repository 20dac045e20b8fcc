package jp.madoguchi.bulk.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import jp.madoguchi.facility.BulkResultTaker;
import jp.madoguchi.facility.FacilityState;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;

/**
 * Takes the answers of bulk inquiries. As long as none can be begun here every one is foreign and
 * becomes a line of the fault list; the file stays in the connector's archive.
 */
@Stateless
@DenyAll
public class BulkArrivals implements BulkResultTaker {
  @EJB FacilityState facility;

  @Override
  @PermitAll
  public void bulkAnswered(BulkDelivery delivery) {
    fault(
        delivery.terminal(),
        delivery.fileName(),
        delivery.captureKey(),
        delivery.capturedAt(),
        Long.toString(delivery.persons()));
  }

  @Override
  @PermitAll
  public void uploadAnswered(TerminalDelivery delivery) {
    fault(
        delivery.terminal(),
        delivery.fileName(),
        delivery.captureKey(),
        delivery.capturedAt(),
        null);
  }

  private void fault(
      TerminalId terminal, String fileName, String captureKey, Instant at, String detail) {
    facility.fault(at, terminal.value(), fileName, captureKey, "BULK_NOT_ASKED", detail);
  }
}
