package jp.madoguchi.equipment;

import jp.madoguchi.terminal.api.QuarantinedFile;

/**
 * A capability that wants to know of files put into quarantine, because somebody waits for what is
 * in them. Each implementation is a local stateless bean, called inside the delivering transaction;
 * the line of the fault list is written whatever it does.
 */
public interface QuarantineWatcher {
  /** Notes the file if it answers a request of this capability; called again for the same file. */
  void fileQuarantined(QuarantinedFile file);
}
