package jp.madoguchi.qualification;

import java.time.LocalDate;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;

/** An answer and the file that equals it, changed piece by piece by the tests. */
final class Facts {
  String name = "診療　太郎";
  String nameOfOther;
  String nameOfOtherKana;
  String sex = "1";
  LocalDate limitUntil;
  String kana = "ｼﾝﾘｮｳ ﾀﾛｳ";
  String symbol = "12-34";
  String address = "東京都";
  LocalDate from = LocalDate.of(2019, 10, 1);
  LocalDate lostOn;
  LocalDate validUntil;
  String reasonOfLoss;
  boolean medicalAid;
  LocalDate limitFrom;
  Ratio cardRatio;
  Ratio elderlyRatio;
  LocalDate elderlyFrom;
  LocalDate elderlyUntil;
  String limit;
  LocalDate birth = LocalDate.of(1956, 11, 22);

  ResultFacts answer() {
    return new ResultFacts(
        "01",
        medicalAid,
        "06990014",
        symbol,
        "4260",
        "01",
        "1",
        name,
        nameOfOther,
        kana,
        sex,
        birth,
        "123-4567",
        address,
        from,
        lostOn,
        null,
        validUntil,
        reasonOfLoss,
        "東京都",
        cardRatio,
        elderlyRatio,
        elderlyFrom,
        elderlyUntil,
        limit,
        limitFrom,
        limitUntil,
        null,
        null,
        null,
        nameOfOtherKana,
        null);
  }

  static PatientView onFile(String name, String kana, String ratio, String address) {
    InsuranceView insurance =
        new InsuranceView(
            "06990014",
            "１２－３４",
            "04260",
            "01",
            "東京都",
            "01",
            "本人",
            ratio,
            LocalDate.of(2019, 10, 1),
            null,
            null,
            null,
            null);
    return new PatientView(
        new PatientNumber("1"),
        name,
        kana,
        LocalDate.of(1956, 11, 22),
        "1",
        "1234567",
        address,
        insurance);
  }
}
