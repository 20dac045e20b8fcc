package jp.madoguchi.terminal.messages;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A family of messages: API識別ID without its phase. Constants are spelt as the interface spells
 * them. The layout of some families is not public; they are known by prefix and say so.
 */
public enum MessageFamily {
  /** 資格確認 (single, and from the face reader). */
  OQSsiquc("資格確認", true),
  /** 照会番号登録. */
  OQSsiimm("照会番号登録", true),
  /** 資格確認 一括照会. */
  OQSmuquc("資格確認（一括照会）", true),
  /** 照会番号一括登録. */
  OQSmuimm("照会番号一括登録", true),
  /** 医療扶助: 委託先資格情報の一括取得. */
  OQSmutic("委託先資格情報一括取得（医療扶助）", true),
  /** 訪問診療等: 同意済資格情報の一括取得. */
  OQSmuhvq("同意済資格情報一括取得（訪問診療等）", true),
  /** オンライン診療等: 同意済資格情報の一括取得. */
  OQSmuonq("同意済資格情報一括取得（オンライン診療等）", true),
  /** 薬剤情報等. */
  YZKsiquc("薬剤情報等", true),
  /** 特定健診情報. */
  TKKsiquc("特定健診情報", true),
  /** 電子処方箋: 処方箋情報登録 (01) and 控え取得 (06). */
  EPSsiPIR("処方箋情報登録・控え取得", true),
  /** 電子処方箋: 重複投薬等チェック事前処理. */
  EPSsiDMP("重複投薬等チェック事前処理", true),
  /** 資格確認 (訪問診療等); known by prefix. */
  OQSsihvq("資格確認（訪問診療等）", false),
  /** 資格確認 (オンライン診療等); known by prefix. */
  OQSsionq("資格確認（オンライン診療等）", false),
  /** 閲覧同意の取消 (訪問診療等); known by prefix. */
  OQSsihvd("閲覧同意の取消（訪問診療等）", false),
  /** 医療機関アクセスURL取得; known by prefix. */
  OQSsiurl("医療機関アクセスURL取得", false),
  /** 環境設定情報照会; known by prefix. */
  OQSsiinq("環境設定情報照会", false),
  /** 環境設定情報更新; known by prefix. */
  OQSsiupd("環境設定情報更新", false),
  /** 臨床情報 (電子カルテ情報共有); known by prefix. */
  CIPsiquc("臨床情報", false),
  /** 医療費助成 (PMH); known by prefix. */
  PMHsimsm("医療費助成", false),
  /** A name of the right form whose prefix is not known. */
  UNKNOWN("不明", false);

  private static final Map<String, MessageFamily> BY_PREFIX =
      Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  private final String label;
  private final boolean layoutKnown;

  MessageFamily(String label, boolean layoutKnown) {
    this.label = label;
    this.layoutKnown = layoutKnown;
  }

  /** The family of an API識別ID without phase such as {@code OQSsiquc}, or {@link #UNKNOWN}. */
  public static MessageFamily ofPrefix(String prefix) {
    return "UNKNOWN".equals(prefix) ? UNKNOWN : BY_PREFIX.getOrDefault(prefix, UNKNOWN);
  }

  /** The Japanese term. */
  public String label() {
    return label;
  }

  /** Whether the layout is public, at least in part; if not, messages are refused as such. */
  public boolean layoutKnown() {
    return layoutKnown;
  }

  /** Whether the family asks for many people at once (一括), in two phases. */
  public boolean bulk() {
    return name().startsWith("mu", 3);
  }
}
