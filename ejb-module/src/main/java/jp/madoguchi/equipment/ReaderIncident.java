package jp.madoguchi.equipment;

/**
 * What is counted at a reader (リーダーの記録). The outcomes of a card are those of the reader connector,
 * by their names there; one that has no place here is {@link #OTHER}.
 */
public enum ReaderIncident {
  /** A card was read, or a result came. */
  USED,
  /** 取り忘れ. */
  CARD_LEFT,
  /** 異常: the reader was reported broken or unplugged. */
  FAULT,
  /** 停止: the service or the line to the desk was gone. */
  STOPPED,
  NOT_MY_NUMBER_CARD,
  PIN_WRONG,
  PIN_BLOCKED,
  PIN_NOT_SET,
  CARD_PULLED,
  TIMED_OUT,
  READER_GONE,
  SERVICE_GONE,
  READER_BUSY,
  UNREADABLE,
  /** Expired, revoked, not trusted, or a signature that is not right. */
  CERTIFICATE,
  OTHER;

  /** By the name of a card's outcome; all of {@code CERTIFICATE_…} are one kind. */
  public static ReaderIncident ofOutcome(String outcome) {
    String name = outcome.replaceFirst("^card\\.", "");
    if (name.startsWith("CERTIFICATE") || name.equals("SIGNATURE_WRONG")) {
      return CERTIFICATE;
    }
    for (ReaderIncident incident : values()) {
      if (incident.name().equals(name)) {
        return incident;
      }
    }
    return OTHER;
  }

  /** Whether it counts as an error on the reader board. */
  public boolean error() {
    return this != USED && this != CARD_LEFT;
  }
}
