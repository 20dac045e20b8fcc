package jp.madoguchi.web.staff;

import jakarta.enterprise.context.SessionScoped;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.upload.ReceivedText;

/** The personnel file that an administrator sent and has not yet taken; gone with the log-in. */
@SessionScoped
public class ReceivedStaffFile extends ReceivedText {
  private static final long serialVersionUID = 1L;

  @Override
  protected boolean suspects(String line) {
    return MyNumberGuard.suspects(line);
  }
}
