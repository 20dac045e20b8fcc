package jp.madoguchi.web.audit;

import jakarta.enterprise.context.SessionScoped;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.upload.ReceivedText;

/** The gate's log that an auditor sent and has not yet taken; gone with the log-in. */
@SessionScoped
public class ReceivedRemoteLog extends ReceivedText {
  private static final long serialVersionUID = 1L;

  /** Times and addresses stand side by side, which say nothing when they are read as one. */
  @Override
  protected boolean suspects(String line) {
    return MyNumberGuard.shows(line);
  }
}
