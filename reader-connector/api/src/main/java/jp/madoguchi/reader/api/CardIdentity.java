package jp.madoguchi.reader.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * What lies on the reader. Says nothing about the person.
 *
 * @param kind the kind of token
 * @param tokenName the name by which the card's JPKI application calls itself, for example {@code
 *     JPKIAPICCTOKEN2}; the same for all cards of a kind
 */
public record CardIdentity(Kind kind, String tokenName) implements Serializable {

  /** The kinds of token that carry a certificate for user authentication. */
  public enum Kind {
    /** マイナンバーカード. */
    MY_NUMBER_CARD,
    /** 住民基本台帳カード, the card before it; no longer valid for eligibility. */
    RESIDENT_CARD,
    /** An Android phone (スマホ用電子証明書). */
    ANDROID_PHONE,
    /** An iPhone. */
    IPHONE,
    /** A JPKI token of a name that is not known yet. */
    OTHER;

    /** The kind that calls itself {@code tokenName}. */
    public static Kind of(String tokenName) {
      return switch (tokenName) {
        case "JPKIAPICCTOKEN2" -> MY_NUMBER_CARD;
        case "JPKIAPICCTOKEN" -> RESIDENT_CARD;
        case "JPKIAPGPSETOKEN" -> ANDROID_PHONE;
        case "JPKIAPIOSTOKEN" -> IPHONE;
        default -> OTHER;
      };
    }

    /** Whether it is a phone: no grace after expiry, certificate only after the PIN. */
    public boolean phone() {
      return this == ANDROID_PHONE || this == IPHONE;
    }
  }

  public CardIdentity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(tokenName, "tokenName");
  }

  /** The identity of the token that calls itself {@code tokenName}. */
  public static CardIdentity of(String tokenName) {
    return new CardIdentity(Kind.of(tokenName), tokenName);
  }
}
