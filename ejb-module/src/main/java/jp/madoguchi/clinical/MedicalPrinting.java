package jp.madoguchi.clinical;

import jp.madoguchi.facility.Settings;

/**
 * Whether medical information may be printed here (医療情報の印刷の可否): the setting {@code
 * madoguchi.viewing.print}, off unless the hospital says on (workflow rules 7: print and export are
 * off by default).
 */
public final class MedicalPrinting {
  private MedicalPrinting() {}

  public static boolean isAllowed() {
    return "on".equals(Settings.text("viewing.print", "off").strip());
  }
}
