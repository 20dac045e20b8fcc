package jp.madoguchi.bulk.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jp.madoguchi.node.FittedText;

/** What stopped an inquiry, in our words and in the centre's. */
@Embeddable
public class BulkTrouble {
  private static final int MESSAGE = 1000;
  private static final int CODE = 60;

  @Column(name = "trouble")
  private String key;

  @Column(name = "error_code")
  private String code;

  @Column(name = "error_message")
  private String message;

  protected BulkTrouble() {}

  /**
   * @param key after {@code bulk.trouble.}
   * @param code the centre's, or null
   * @param message the centre's or the terminal's words, or null
   */
  BulkTrouble(String key, String code, String message) {
    this.key = key;
    this.code = FittedText.fit(code, CODE);
    this.message = FittedText.fit(message, MESSAGE);
  }

  String key() {
    return key;
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }
}
