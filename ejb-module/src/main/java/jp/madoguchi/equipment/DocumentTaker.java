package jp.madoguchi.equipment;

import jp.madoguchi.terminal.api.DocumentDelivery;

/**
 * A capability that takes results which are documents (PDF) for reading by people. Each
 * implementation is a local stateless bean; the receiver asks one after the other inside the
 * delivering transaction until one says it took the document. What nobody takes becomes a line of
 * the fault list, and its content stays in the connector's archive only.
 */
public interface DocumentTaker {
  /** Takes the document if this capability asked for it; false to pass it on. */
  boolean documentArrived(DocumentDelivery delivery);
}
