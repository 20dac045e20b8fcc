package jp.madoguchi.web.print;

/**
 * Whom a document is about and what lets it be read, for every sheet of it; "" for nothing.
 *
 * @param whom such as number, name and birth of a patient
 * @param ground such as the consent behind it and its end (閲覧の根拠と期限)
 */
public record PaperSubject(String whom, String ground) {
  static final PaperSubject NONE = new PaperSubject("", "");

  @Override
  public String toString() {
    return "PaperSubject[***]";
  }
}
