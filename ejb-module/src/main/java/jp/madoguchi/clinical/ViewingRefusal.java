package jp.madoguchi.clinical;

import jp.madoguchi.consent.ConsentState;

/** Why medical information is not shown (閲覧できない理由). */
public enum ViewingRefusal {
  /** The caller has no right to this kind. */
  NO_RIGHT("cons.role"),
  /** 未取得: the patient was never asked. */
  NEVER_ASKED("cons.none"),
  /** 同意なし. */
  PATIENT_REFUSED("cons.refused"),
  /** 同意有効期限切れ. */
  RAN_OUT("cons.expired"),
  /** 医療機関による取消. */
  WITHDRAWN("cons.withdrawn"),
  /** The consent begins in the future or lasts longer than the rules allow. */
  FAULTY("cons.faulty"),
  /** 同意取得困難. */
  UNOBTAINABLE("cons.unobtainable"),
  /** A state of the consent that opens nothing, whatever it may mean. */
  NOT_UNDERSTOOD("cons.unknown"),
  /** Register and card do not name one person (別人の可能性). */
  OTHER_PERSON("cons.otherperson"),
  /** A ground (救急, 災害) under which this release keeps nothing to show. */
  GROUND_CLOSED("cons.ground"),
  /** Days of the audit have not been stamped for too long: ordinary viewing waits. */
  AUDIT_UNSTAMPED("audit.stamp"),
  /**
   * 担当外: others are in charge of the patient, and the hospital opens its patients to those alone.
   */
  NOT_IN_CHARGE("care.others"),
  /** The hospital prints no medical information: it may be read on the screen. */
  NOT_PRINTED_HERE("print.off");

  private final String code;

  ViewingRefusal(String code) {
    this.code = code;
  }

  /** As the audit record and the programming interface name it for good. */
  public String code() {
    return code;
  }

  /** What a consent in this state is refused with; null when it opens. */
  public static ViewingRefusal of(ConsentState state) {
    return switch (state) {
      case GIVEN -> null;
      case NONE -> NEVER_ASKED;
      case REFUSED -> PATIENT_REFUSED;
      case EXPIRED -> RAN_OUT;
      case UNOBTAINABLE -> UNOBTAINABLE;
      case WITHDRAWN -> WITHDRAWN;
      case FAULTY -> FAULTY;
      case OTHER_PERSON -> OTHER_PERSON;
      case UNKNOWN -> NOT_UNDERSTOOD;
    };
  }
}
