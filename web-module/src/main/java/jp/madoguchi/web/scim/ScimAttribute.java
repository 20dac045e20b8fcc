package jp.madoguchi.web.scim;

import static jp.madoguchi.web.scim.ScimSchema.ENTERPRISE;
import static jp.madoguchi.web.scim.ScimSchema.STAFF;
import static jp.madoguchi.web.scim.ScimSchema.USER;

import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.web.scim.ScimAttribute.Mutability;

/**
 * Attributes that are taken or told; every other one is refused by its name. The parts of {@code
 * name} are the words of the one name that is kept: the first is the family name.
 */
enum ScimAttribute {
  SCHEMAS(null, "schemas", Mutability.READ_ONLY, null),
  ID(null, "id", Mutability.READ_ONLY, null),
  META(null, "meta", Mutability.READ_ONLY, null),
  EXTERNAL_ID(null, "externalId", Mutability.READ_WRITE, null),
  USER_NAME(USER, "userName", Mutability.IMMUTABLE, null),
  DISPLAY_NAME(USER, "displayName", Mutability.READ_WRITE, StaffColumn.NAME),
  FORMATTED(USER, "name.formatted", Mutability.READ_WRITE, null),
  FAMILY_NAME(USER, "name.familyName", Mutability.READ_WRITE, null),
  GIVEN_NAME(USER, "name.givenName", Mutability.READ_WRITE, null),
  ACTIVE(USER, "active", Mutability.READ_WRITE, null),
  GROUPS(USER, "groups", Mutability.READ_ONLY, null),
  EMPLOYEE_NUMBER(ENTERPRISE, "employeeNumber", Mutability.IMMUTABLE, StaffColumn.NUMBER),
  DEPARTMENT(ENTERPRISE, "department", Mutability.READ_WRITE, StaffColumn.DEPARTMENT),
  KANA(STAFF, "kana", Mutability.READ_WRITE, StaffColumn.KANA),
  JOB(STAFF, "job", Mutability.READ_WRITE, StaffColumn.JOB),
  STARTS_ON(STAFF, "startsOn", Mutability.READ_WRITE, StaffColumn.STARTS),
  ENDS_ON(STAFF, "endsOn", Mutability.READ_WRITE, StaffColumn.ENDS),
  DOCTOR_LICENCE(STAFF, "doctorLicence", Mutability.READ_WRITE, null),
  DENTIST_LICENCE(STAFF, "dentistLicence", Mutability.READ_WRITE, null),
  PHARMACIST_LICENCE(STAFF, "pharmacistLicence", Mutability.READ_WRITE, null),
  LICENCES_CHECKED(STAFF, "licencesChecked", Mutability.READ_ONLY, null);

  /** Mutability of RFC 7643 §2.2. */
  enum Mutability {
    READ_ONLY("readOnly"),
    READ_WRITE("readWrite"),
    IMMUTABLE("immutable");

    private final String word;

    Mutability(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final ScimSchema schema;
  private final String path;
  private final Mutability mutability;
  private final StaffColumn column;

  ScimAttribute(ScimSchema schema, String path, Mutability mutability, StaffColumn column) {
    this.schema = schema;
    this.path = path;
    this.mutability = mutability;
    this.column = column;
  }

  /** Null for what every resource has. */
  ScimSchema schema() {
    return schema;
  }

  /** Below its schema. */
  String path() {
    return path;
  }

  Mutability mutability() {
    return mutability;
  }

  /** The field of the personnel file that it is, or null. */
  StaffColumn column() {
    return column;
  }

  /** The licence whose number it is, or null. */
  LicenceKind licence() {
    return switch (this) {
      case DOCTOR_LICENCE -> LicenceKind.DOCTOR;
      case DENTIST_LICENCE -> LicenceKind.DENTIST;
      case PHARMACIST_LICENCE -> LicenceKind.PHARMACIST;
      default -> null;
    };
  }

  /** In a schema, in either case. */
  static Optional<ScimAttribute> of(ScimSchema schema, String path) {
    String low = path.toLowerCase(Locale.ROOT);
    for (ScimAttribute one : values()) {
      boolean there = one.schema == schema || one.schema == null && schema == USER;
      if (there && one.path.toLowerCase(Locale.ROOT).equals(low)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** By a whole path: {@code name.familyName}, or with the URN of the schema in front. */
  static Optional<ScimAttribute> ofPath(String path) {
    for (ScimSchema schema : ScimSchema.values()) {
      String urn = schema.urn() + ":";
      if (path.regionMatches(true, 0, urn, 0, urn.length())) {
        return of(schema, path.substring(urn.length()));
      }
    }
    return of(USER, path);
  }

  /** Of the personnel file's field. */
  static ScimAttribute of(StaffColumn column) {
    for (ScimAttribute one : values()) {
      if (one.column == column) {
        return one;
      }
    }
    throw new IllegalArgumentException(column.name());
  }
}
