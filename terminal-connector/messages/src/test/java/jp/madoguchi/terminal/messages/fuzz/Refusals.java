package jp.madoguchi.terminal.messages.fuzz;

import jp.madoguchi.terminal.messages.MessageException;

/** What holds for every refusal. */
final class Refusals {
  /** Stands in the documents of the corpus where personal data would. */
  static final String SECRET = "SECRET";

  private Refusals() {}

  /** A refusal has a place or none, plain words, and nothing of the document in them. */
  static void check(MessageException refused) {
    String words = refused.getMessage() + refused.detail();
    if (refused.line() < 0
        || refused.column() < 0
        || (refused.line() == 0) != (refused.column() == 0)) {
      throw new AssertionError("a place that is none", refused);
    }
    if (words.contains(SECRET) || !words.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new AssertionError("a refusal that quotes the document", refused);
    }
    if (refused.getCause() != null || refused.getSuppressed().length > 0) {
      throw new AssertionError("a refusal with a cause that may quote the document", refused);
    }
  }
}
