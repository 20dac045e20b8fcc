package jp.madoguchi.terminal.virtual.population;

/** Why a person is in the virtual population: what the centre answers, and how the file differs. */
public enum Story {
  VALID("有効"),
  RATIO_CHANGED("有効・負担割合変更（3割→2割）"),
  NEW_INSURER("保険者変更（旧番号では「新しい資格あり」）"),
  LOST("無効（資格喪失）"),
  NOT_FOUND("該当資格なし"),
  MULTIPLE("複数該当"),
  SYSTEM_ERROR("システムエラー"),
  MASKED_NAME("氏名に●（院内は正字）"),
  LATE_ELDERLY("後期高齢者・限度額"),
  INSURANCE_AND_AID("保険＋医療扶助"),
  ELIGIBILITY_ONLY("資格情報のみ（同意項目なし）"),
  LONG_NAME("とても長い氏名"),
  PERSON_ERROR("個人単位のエラー"),
  TWIN("双子（違いは名と枝番だけ）"),
  FIRST_VISIT("院内に登録なし（初診）"),
  PRESCHOOL("未就学児"),
  MOVED("住所変更"),
  RENAMED("改姓"),
  RARE_CHARACTERS("髙・﨑・德などの字"),
  LIMIT_AND_DISEASE("限度額・特定疾病"),
  AID_ONLY("医療扶助のみ"),
  AID_UNREGISTERED("医療扶助・有効（未登録）"),
  OTHER_NAME("通称あり"),
  ADDRESS_HIDDEN("住所が返らない"),
  WITH_NOTE("有効・付帯情報つき"),
  ELDERLY_FULL_SHARE("70歳以上・3割"),
  TURNED_75("75歳で後期へ移行"),
  DECEASED("無効（死亡による喪失）"),
  OUTDATED_BRANCH("枝番の相違"),
  FAMILY("家族（被扶養者）"),
  SELF_DEFENSE("自衛官診療証"),
  SPECIAL_EXPENSE("特別療養費支給対象者"),
  ORDINARY("一般");

  private final String label;

  Story(String label) {
    this.label = label;
  }

  /** The Japanese words for lists. */
  public String label() {
    return label;
  }
}
