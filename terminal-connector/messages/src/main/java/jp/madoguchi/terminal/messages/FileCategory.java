package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * FileCategory (ファイル区分), code list section 3.9; YZK knows 1 to 4, TKK 1 and 2. Open: an unknown
 * code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record FileCategory(String code) implements OpenCode {
  /** PDF. */
  public static final FileCategory PDF = new FileCategory("1");

  /** XML. */
  public static final FileCategory XML = new FileCategory("2");

  /** 診療情報を含むPDF. */
  public static final FileCategory WITH_PROCEDURES_PDF = new FileCategory("3");

  /** 診療情報を含むXML. */
  public static final FileCategory WITH_PROCEDURES_XML = new FileCategory("4");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("1", "PDF"),
          Map.entry("2", "XML"),
          Map.entry("3", "診療情報を含むPDF"),
          Map.entry("4", "診療情報を含むXML"));

  public FileCategory {
    OpenCode.requirePresent(code);
  }

  @Override
  public boolean known() {
    return LABELS.containsKey(code);
  }

  @Override
  public String label() {
    return LABELS.getOrDefault(code, code);
  }
}
