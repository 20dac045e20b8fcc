package jp.madoguchi.terminal.messages;

/** The only way in which messages print themselves: by type, without content. */
final class Masked {
  private Masked() {}

  static String text(Record value) {
    return value.getClass().getSimpleName() + "[masked]";
  }
}
