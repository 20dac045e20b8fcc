package jp.madoguchi.bench.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PersonSought;

/**
 * One person: what the register holds, what the answer says, and whose it is.
 *
 * @param filed rows of the register; the first is the person's where there is one
 * @param right the patient number that is right, null for nobody
 */
record AnswerCase(Spelling spelling, List<Filed> filed, PersonSought sought, String right) {
  private static final Filed.FiledInsurance ELSEWHERE =
      new Filed.FiledInsurance("06990022", "71", "", "00");

  /** Makes the case of a kind out of a patient on file. */
  static AnswerCase of(Spelling spelling, Filed person) {
    Filed.FiledInsurance insured = person.insured();
    Filed.FiledInsurance fresh =
        new Filed.FiledInsurance(
            ELSEWHERE.insurer(), "77", "5" + person.number().replaceAll("\\D", ""), "00");
    String family = person.name().split("　")[0];
    String given = person.name().substring(family.length() + 1);
    String familyKana = person.kana().split("　")[0];
    String givenKana = person.kana().substring(familyKana.length() + 1);
    Filed filed = person;
    Filed said = person.under(fresh);
    List<Filed> also = new ArrayList<>();
    BirthDate birth = BirthDate.of(person.birth());
    String alias = null;
    String aliasKana = null;
    String sex = person.sex();
    switch (spelling) {
      case AS_ON_FILE -> said = person;
      case NEW_INSURER -> {
        // the insurance alone
      }
      case VARIANT_CHARACTERS -> {
        filed = person.named("髙" + person.name() + "邉", person.kana());
        said = said.named("高" + person.name() + "辺", person.kana());
      }
      case VARIATION_SELECTORS ->
          filed = person.named(family + "\uDB40\uDD01　" + given, person.kana());
      case UNVOICED_KANA -> {
        filed = person.named(person.name(), familyKana + "ザキ　" + givenKana);
        said = said.named(person.name(), unvoiced(familyKana + "ザキ　" + givenKana));
      }
      case DAKUTEN_APART_ON_FILE -> {
        filed = person.named(person.name(), apart(familyKana + "バ　" + givenKana));
        said = said.named(person.name(), familyKana + "バ　" + givenKana);
      }
      case LONG_VOWELS -> {
        filed = person.named(person.name(), "オオ" + person.kana());
        said = said.named(person.name(), "オウ" + person.kana());
      }
      case KANA_DZU_AND_ZU -> {
        filed = person.named(person.name(), person.kana() + "ヅエ");
        said = said.named(person.name(), person.kana() + "ズエ");
      }
      case ONE_WORD_ON_FILE -> filed = person.named(family + given, familyKana + givenKana);
      case LETTERS_AND_POINTS -> {
        filed = person.named("Ｔｅｓｔ　" + letters(person), familyKana + "・" + givenKana);
        said = said.named("TEST " + letters(person), familyKana + " " + givenKana);
      }
      case MARU_SAME_INSURANCE ->
          said = person.named("●" + person.name().substring(1), person.kana());
      case MARU_NEW_INSURER -> said = said.named("●" + person.name().substring(1), person.kana());
      case ADDRESS_WRITTEN_OTHERWISE -> {
        filed = person.at("架空県試験市ヶ丘５丁目１０番２７号");
        said = said.at("架空県試験市ケ丘５－１０－２７");
      }
      case MOVED_NEW_INSURER -> said = said.at("架空県転居市新町1-1");
      case MARRIED_SAME_ADDRESS -> said = said.named("新姓　" + given, "シンセイ　" + givenKana);
      case MARRIED_AND_MOVED ->
          said = said.named("新姓　" + given, "シンセイ　" + givenKana).at("架空県転居市新町2-2");
      case ALIAS_ON_FILE -> {
        alias = person.name();
        aliasKana = person.kana();
        said = person.named("ＴＥＳＴ　ＮＡＭＥ", "テスト　ネーム");
      }
      case PARTIAL_BIRTH_DATE -> {
        birth = new BirthDate(person.birth().getYear(), 0, 0);
        said = person;
      }
      case BRANCH_NOT_ON_FILE -> {
        filed = person.under(insured.branch(null));
        said = person.under(insured.branch("02"));
      }
      case SEX_NOT_TOLD -> {
        sex = "3";
        said = person;
      }
      case TWINS_BOTH_ON_FILE -> {
        filed = person.under(insured.branch("02"));
        also.add(
            person
                .named(family + "　双二", familyKana + "　ソウジ")
                .under(insured.branch("03"))
                .numbered("T" + person.number()));
        said = filed;
      }
      case NEWBORN_FILED_AS_BABY -> {
        filed = person.named(family + "　母子ベビー", familyKana + "　ハハコベビー").under(null);
        said = person.under(insured.branch("03"));
      }
      case TWIN_NOT_ON_FILE -> {
        filed = person.under(insured.branch("02"));
        said = person.named(family + "　双二", familyKana + "　ソウジ").under(insured.branch("03"));
      }
      case NAMESAKE_NOT_ON_FILE -> said = said.at("架空県別人市別町9-9");
      case STRANGER -> {
        // not on file: see below
      }
    }
    List<Filed> rows = new ArrayList<>();
    if (spelling != Spelling.STRANGER) {
      rows.add(filed);
    }
    rows.addAll(also);
    return new AnswerCase(
        spelling,
        rows,
        sought(said, birth, sex, alias, aliasKana),
        spelling.onFile() ? person.number() : null);
  }

  private static PersonSought sought(
      Filed said, BirthDate birth, String sex, String alias, String aliasKana) {
    Filed.FiledInsurance insured = said.insured();
    return new PersonSought(
        null,
        insured.insurer(),
        insured.symbol(),
        insured.number(),
        insured.branch(),
        new InsuredPerson(said.name(), alias, half(said.kana()), half(aliasKana), birth, sex),
        said.address());
  }

  /** As the interface writes kana: small ones large. */
  private static String half(String kana) {
    return kana == null
        ? null
        : kana.replace('ャ', 'ヤ').replace('ュ', 'ユ').replace('ョ', 'ヨ').replace('ッ', 'ツ');
  }

  private static String unvoiced(String kana) {
    return Normalizer.normalize(kana, Normalizer.Form.NFD).replaceAll("[\u3099\u309A]", "");
  }

  private static String apart(String kana) {
    return Normalizer.normalize(kana, Normalizer.Form.NFD)
        .replace('\u3099', '゛')
        .replace('\u309A', '゜');
  }

  private static String letters(Filed person) {
    return "SAMPLE" + person.number().replaceAll("\\D", "").replaceAll("^0+", "");
  }

  @Override
  public String toString() {
    return "AnswerCase[" + spelling + "]";
  }
}
