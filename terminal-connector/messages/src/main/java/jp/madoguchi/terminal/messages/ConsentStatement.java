package jp.madoguchi.terminal.messages;

/**
 * What a result says about the consent to one kind of information.
 *
 * @param kind the kind
 * @param flag the answer, or null when the message says nothing of this kind
 * @param consentTime 同意日時, or null
 * @param availableTime 閲覧有効期限, or null; exclusive: at this instant viewing has ended
 */
public record ConsentStatement(
    ConsentElement kind,
    ConsentFlag flag,
    MessageTimestamp consentTime,
    MessageTimestamp availableTime) {

  /** Whether the message says anything of this kind. */
  public boolean stated() {
    return flag != null;
  }
}
