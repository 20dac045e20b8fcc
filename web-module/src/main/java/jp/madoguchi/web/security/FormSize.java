package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** How large a form may be: far more than any of ours, far less than keeps a server busy. */
public final class FormSize {
  /** Fields of one form, and of one query. */
  public static final int MOST_FIELDS = 1_000;

  /** Bytes of one form; files come another way and have limits of their own. */
  static final int MOST_BYTES = 1 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";

  private FormSize() {}

  /** Whether the request brings a form, no file and nothing that a program sends. */
  public static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
  }

  /** A form with files, or what says that it is one. */
  static boolean isInParts(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
  }

  /** Whether an encoded form has more fields than {@link #MOST_FIELDS}. */
  public static boolean hasTooManyFields(byte[] form) {
    int fields = 1;
    for (byte one : form) {
      if (one == '&') {
        fields++;
      }
    }
    return fields > MOST_FIELDS;
  }
}
