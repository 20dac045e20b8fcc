package jp.madoguchi.equipment;

import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;

/**
 * A capability that takes results of the terminal. Each implementation is a local stateless bean;
 * the receiver asks one after the other inside the delivering transaction until one says it took
 * the result. An exception rolls back, and the connector delivers again: be idempotent by {@link
 * TerminalDelivery#captureKey()}.
 */
public interface TerminalResultTaker {
  /** Takes the result if it is of a kind for this capability; false to pass it on. */
  boolean resultArrived(TerminalDelivery delivery);

  /** Takes the refusal if the request was this capability's; false to pass it on. */
  boolean requestRefused(RefusedRequest refusal);
}
