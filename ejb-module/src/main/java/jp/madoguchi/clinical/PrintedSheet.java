package jp.madoguchi.clinical;

/** A kind of medical information as it was read for paper (印刷する内容). */
public record PrintedSheet(ClinicalSheet sheet, PrintedGround ground) {
  @Override
  public String toString() {
    return "PrintedSheet[" + ground.kind() + " ***]";
  }
}
