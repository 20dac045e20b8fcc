package jp.madoguchi.web.staff;

import jp.madoguchi.access.StaffRefusal;

/** The field of a box that a refusal is about, by the beginning of the box's fields. */
final class RefusedField {
  private RefusedField() {}

  /** Of the box for somebody new. */
  static String hire(StaffRefusal why) {
    return switch (why) {
      case STAFF_NUMBER, STAFF_NUMBER_TAKEN -> "hireNumber";
      case NAME -> "hireName";
      case TOO_LONG -> "hireDepartment";
      case PERIOD -> "hireStarts";
      default -> "hireAccount";
    };
  }

  /** Of what the hospital says of a person. */
  static String details(StaffRefusal why) {
    return switch (why) {
      case STAFF_NUMBER, STAFF_NUMBER_TAKEN -> "detailsNumber";
      case NAME -> "detailsName";
      case TOO_LONG -> "detailsDepartment";
      case PERIOD -> "detailsEnds";
      default -> "detailsReason";
    };
  }

  static String licence(StaffRefusal why) {
    return why == StaffRefusal.LICENCE_NUMBER ? "licenceNumber" : "licenceKind";
  }

  static String role(StaffRefusal why) {
    return why == StaffRefusal.REASON_MISSING ? "roleReason" : "role";
  }

  static String grant(StaffRefusal why) {
    return why == StaffRefusal.PERIOD ? "grantUntil" : "approval";
  }
}
