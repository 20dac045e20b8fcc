package jp.madoguchi.web.print;

/** A name and what it is here, such as 患者番号 and the number. */
public record PaperFact(String label, String value) {
  boolean isTold() {
    return value != null && !value.isBlank();
  }

  @Override
  public String toString() {
    return "PaperFact[" + label + " ***]";
  }
}
