package jp.madoguchi.medicine;

/** A drug that the check could not see in full (照合できなかった薬剤), and why. */
public record UncheckedMedicine(NamedMedicine drug, UncheckedReason why) {
  /** What is missing. */
  public enum UncheckedReason {
    /** It came without a code. */
    NO_CODE,
    /** The master in effect does not know its code, nor ingredient and route. */
    UNKNOWN_CODE,
    /** The master has no code from which ingredient and route could be told. */
    NO_SUBSTANCE
  }

  @Override
  public String toString() {
    return "UncheckedMedicine[" + why + "]";
  }
}
