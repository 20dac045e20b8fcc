package jp.madoguchi.bench.matching;

import java.time.LocalDate;

/** A patient as the register holds it; texts as written there, null for nothing. */
record Filed(
    String number,
    String name,
    String kana,
    LocalDate birth,
    String sex,
    String address,
    Filed.FiledInsurance insured) {

  /** 保険者番号, 記号, 番号, 枝番. */
  record FiledInsurance(String insurer, String symbol, String number, String branch) {
    Filed.FiledInsurance branch(String other) {
      return new Filed.FiledInsurance(insurer, symbol, number, other);
    }
  }

  Filed named(String otherName, String otherKana) {
    return new Filed(number, otherName, otherKana, birth, sex, address, insured);
  }

  Filed at(String otherAddress) {
    return new Filed(number, name, kana, birth, sex, otherAddress, insured);
  }

  Filed under(Filed.FiledInsurance other) {
    return new Filed(number, name, kana, birth, sex, address, other);
  }

  Filed numbered(String other) {
    return new Filed(other, name, kana, birth, sex, address, insured);
  }

  @Override
  public String toString() {
    return "Filed[***]";
  }
}
