package jp.madoguchi.equipment;

/**
 * What an administrator says of a reader (リーダーの登録内容); null for what the reader's own name says, or
 * nothing does.
 *
 * @param number its number at the desk, 1 to 999
 * @param place 設置場所, up to 100 characters
 * @param model 機種, up to 100 characters
 * @param desk 窓口, up to 100 characters
 */
public record ReaderDescription(Integer number, String place, String model, String desk) {
  private static final int MOST = 999;
  private static final int LONGEST = 100;

  public ReaderDescription {
    if (number != null && (number < 1 || number > MOST)) {
      throw new IllegalArgumentException("a reader's number is 1 to " + MOST);
    }
    place = text(place);
    model = text(model);
    desk = text(desk);
  }

  private static String text(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.strip();
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    return text;
  }
}
