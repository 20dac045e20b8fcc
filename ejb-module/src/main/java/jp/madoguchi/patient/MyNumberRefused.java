package jp.madoguchi.patient;

import jakarta.ejb.ApplicationException;

/** Text that may be a My Number was typed; nothing was stored, sent or logged. Holds no input. */
@ApplicationException(rollback = true)
public class MyNumberRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  /**
   * @param field name of the form field or parameter
   */
  public MyNumberRefused(String field) {
    super("refused: " + MyNumberGuard.KEY + " in " + field);
    this.field = field;
  }

  /** Name of the form field or parameter. */
  public String field() {
    return field;
  }

  /** Key of the bundles. */
  public String messageKey() {
    return MyNumberGuard.KEY;
  }

  /** Throws when the text may be a My Number. */
  public static void check(String field, String text) {
    if (MyNumberGuard.suspects(text)) {
      throw new MyNumberRefused(field);
    }
  }
}
