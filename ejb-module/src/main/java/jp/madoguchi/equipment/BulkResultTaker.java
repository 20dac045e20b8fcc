package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.TerminalDelivery;

/**
 * The capability that takes the answers of a bulk inquiry (一括照会 and its kin); one local stateless
 * bean implements it. It stands here and not with the capability because the receiver belongs to
 * the equipment, on which that capability depends. An exception makes the connector deliver again:
 * be idempotent by capture key.
 */
@Local
public interface BulkResultTaker {
  /**
   * Takes a bulk result (OQSmu…02res). Called in the delivering transaction; may take a minute, so
   * work in transactions of your own with a cursor kept by {@link BulkDelivery#captureKey()}.
   */
  void bulkAnswered(BulkDelivery delivery);

  /** Takes an upload result (OQSmu…01res, a BulkReception) with its 受付番号 or its refusal. */
  void uploadAnswered(TerminalDelivery delivery);
}
