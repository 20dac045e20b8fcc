package jp.madoguchi.patient;

import java.io.Serializable;

/**
 * Symbol and number (記号・番号) of an insured person, each at most 20 characters, as written. Compared
 * with width and hyphens folded and without leading zeros of the number. Source: oqs-interface
 * §3.1, §7.2.
 *
 * @param symbol 記号, may be empty
 * @param number 番号, for 後期高齢 the 被保険者番号
 */
public record SymbolNumber(String symbol, String number) implements Serializable {
  /** Characters at most, of either part. */
  public static final int LONGEST = 20;

  public SymbolNumber {
    symbol = symbol == null ? "" : symbol.strip();
    number = number == null ? "" : number.strip();
    if (symbol.length() > LONGEST || number.length() > LONGEST) {
      throw new IllegalArgumentException("symbol and number: at most " + LONGEST + " characters");
    }
  }

  /** Whether both name the same insured person's place in the insurer's book. */
  public boolean sameAs(SymbolNumber other) {
    return foldedSymbol().equals(other.foldedSymbol())
        && foldedNumber().equals(other.foldedNumber());
  }

  /** 記号 for comparing. */
  public String foldedSymbol() {
    return Folding.symbol(symbol);
  }

  /** 番号 for comparing. */
  public String foldedNumber() {
    return Folding.number(number);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "SymbolNumber[***]";
  }
}
