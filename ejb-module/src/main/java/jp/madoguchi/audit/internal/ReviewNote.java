package jp.madoguchi.audit.internal;

import jp.madoguchi.audit.ReviewRefusal;
import jp.madoguchi.audit.ReviewRefused;

/** What an auditor writes of a decision. */
final class ReviewNote {
  private static final int LONGEST = 400;

  private ReviewNote() {}

  static String of(String typed) {
    String text = typed == null ? "" : typed.strip();
    stop(text.isEmpty() || text.length() > LONGEST, ReviewRefusal.NOTE);
    return text;
  }

  static void stop(boolean wrong, ReviewRefusal why) {
    if (wrong) {
      throw new ReviewRefused(why);
    }
  }
}
