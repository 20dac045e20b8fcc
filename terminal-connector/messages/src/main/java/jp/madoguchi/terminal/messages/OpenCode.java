package jp.madoguchi.terminal.messages;

/**
 * A code of the national interface (別紙5-1 業務コード仕様). The lists grow between releases of the
 * interface, so a code that is not known here is no error: it is kept, and shown as it came.
 */
public interface OpenCode {

  /** The code as it stands in the message, leading zeros included; never blank. */
  String code();

  /** Whether this release knows the meaning of the code. */
  boolean known();

  /** The Japanese term of a known code, and the code itself for an unknown one. */
  String label();

  /** Refuses a code that is missing or blank: such an element is absent, not coded. */
  static void requirePresent(String code) {
    if (code == null || code.isBlank()) {
      throw new IllegalArgumentException("a code must not be blank");
    }
  }
}
