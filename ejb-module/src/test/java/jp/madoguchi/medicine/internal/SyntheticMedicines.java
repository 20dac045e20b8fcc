package jp.madoguchi.medicine.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of medicines that nobody sells, in the forms of the published ones. */
final class SyntheticMedicines {
  static final Charset CP932 = Charset.forName("windows-31j");

  /** Code, name, form, 薬価基準コード. */
  private static final String[][] DRUGS = {
    {"699990001", "シケンアムロ錠５ｍｇ「試験」", "1", "2179901F1018"},
    {"699990002", "シケンアムロ錠５ｍｇ「別社」", "1", "2179901F1026"},
    {"699990003", "シケンサルタン錠４０ｍｇ「試験」", "1", "2149902F1013"},
    {"699990007", "シケンゾラム錠０．２５ｍｇ「試験」", "1", "1129906F1017"},
    {"699990008", "シケンプロフェン錠６０ｍｇ「試験」", "1", "1149907F1012"},
    {"699990009", "シケンプロフェンテープ１００ｍｇ「試験」", "6", "2649908S1016"},
    {"699990010", "シケンマイシン錠２００ｍｇ「試験」", "1", "6149909F1011"},
    {"699990011", "シケンバン錠１５ｍｇ「試験」", "1", "3339910F1015"},
    {"699990013", "シケンゾラム錠０．５ｍｇ「別社」", "1", "1129906F2013"},
    {"699990020", "シケンアムロ・サルタン配合錠「試験」", "1", "2149920F1010"},
    {"699990021", "シケンゾラム・プロフェン配合錠「試験」", "1", "1149921F1017"},
    {"699990030", "シケン溶解液「試験」", "4", ""},
  };

  static final String PAIRS_HEADING = "医薬品コード１,医薬品コード２,c2,c3,c4,c5,c6,c7,変更区分,参照範囲\r\n";

  /** In one direction only: the first names the second. */
  static final String PAIRS =
      PAIRS_HEADING + pair("699990007", "699990010", "0") + pair("699990008", "699990011", "9");

  static final String OWN_PAIRS =
      "key_a,key_b,level,reason\n"
          + "1129906,6149909,併用禁忌,試験用：代謝阻害により血中濃度上昇\n"
          + "6149909,1129906,併用禁忌,試験用：代謝阻害により血中濃度上昇\n"
          + "3339910,1149907,併用注意,試験用：出血傾向\n"
          + "2149902,試験系抗菌薬,併用禁忌,\"試験用, 群で挙げられたもの\"\n";

  static final String MEMBERS =
      "関係,要素,属する先,名称\n"
          + "成分,2179901,2149920,シケンアムロ\n"
          + "成分,2149902,2149920,シケンサルタン\n"
          + "成分,1129906,699990021,シケンゾラム\n"
          + "成分,1149907,699990021,シケンプロフェン\n"
          + "群,6149909,試験系抗菌薬,\n";

  private SyntheticMedicines() {}

  static String pair(String left, String right, String change) {
    return left + "," + right + ",,,,,,," + change + ",1\r\n";
  }

  /** 医薬品マスター, each field in quotation marks. */
  static String drugs(int columns) {
    return Arrays.stream(DRUGS)
        .map(one -> drug(columns, one[0], one[1], one[2], one[3], "10.40"))
        .collect(Collectors.joining());
  }

  static String drug(
      int columns, String code, String name, String form, String priceCode, String price) {
    String[] fields = new String[columns];
    Arrays.fill(fields, "0");
    fields[0] = "3";
    fields[1] = "Y";
    fields[2] = code;
    fields[4] = name;
    fields[9] = "錠";
    fields[11] = price;
    fields[27] = form;
    fields[29] = "20260601";
    fields[30] = "99999999";
    fields[31] = priceCode;
    fields[34] = name.replaceAll("[０-９．ｍｇ「」試験別社]", "");
    if (columns > 36) {
      fields[36] = priceCode.isEmpty() ? "" : priceCode.substring(0, 9) + "ZZZ";
    }
    return Stream.of(fields).map(field -> '"' + field + '"').collect(Collectors.joining(","))
        + "\r\n";
  }

  static InputStream cp932(String text) {
    return new ByteArrayInputStream(text.getBytes(CP932));
  }
}
