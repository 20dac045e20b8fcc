package jp.madoguchi.terminal.bulk;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.terminal.api.QuarantineReason;

/** A zip file that is not what a bulk result may be. */
public final class BadZipException extends IOException {

  private static final long serialVersionUID = 1L;

  private final QuarantineReason reason;
  private final transient List<String> arguments;

  BadZipException(QuarantineReason reason, String first, String second) {
    super(reason + " " + first + " " + second);
    this.reason = reason;
    this.arguments = List.of(first, second);
  }

  /** Why the file is put aside. */
  public QuarantineReason reason() {
    return reason;
  }

  /** What fills the reason's sentence. */
  public List<String> arguments() {
    return arguments;
  }
}
