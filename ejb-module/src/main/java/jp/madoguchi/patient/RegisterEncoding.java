package jp.madoguchi.patient;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encoding (文字コード) of a register's CSV. */
public enum RegisterEncoding {
  /** With or without a byte order mark. */
  UTF_8(StandardCharsets.UTF_8),
  /** Shift_JIS as Windows writes it (windows-31j). */
  CP932(Charset.forName("windows-31j"));

  private final Charset charset;

  RegisterEncoding(Charset charset) {
    this.charset = charset;
  }

  /** The encoding as the platform names it. */
  public Charset charset() {
    return charset;
  }
}
