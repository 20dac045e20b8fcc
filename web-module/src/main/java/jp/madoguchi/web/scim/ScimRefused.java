package jp.madoguchi.web.scim;

import java.util.List;
import jp.madoguchi.patient.MyNumberGuard;

/** Ends a request with an error of RFC 7644 §3.12; holds nothing of what was sent but names. */
class ScimRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private final int status;
  private final ScimFault fault;
  private final transient List<String> arguments;

  /** Kinds of errors, by the words of table 9. */
  enum ScimFault {
    INVALID_FILTER("invalidFilter"),
    INVALID_PATH("invalidPath"),
    INVALID_SYNTAX("invalidSyntax"),
    INVALID_VALUE("invalidValue"),
    MUTABILITY("mutability"),
    NO_TARGET("noTarget"),
    UNIQUENESS("uniqueness"),
    /** Without a word. */
    NONE(null);

    private final String word;

    ScimFault(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  ScimRefused(int status, ScimFault fault, String reason, String... arguments) {
    super(reason, null, false, false);
    this.status = status;
    this.fault = fault;
    this.arguments = List.of(arguments);
  }

  /** 400, by a key of the bundles. */
  static ScimRefused bad(ScimFault fault, String reason, String... arguments) {
    return new ScimRefused(400, fault, reason, arguments);
  }

  /** An attribute that is not taken, by its name as far as it is one. */
  static ScimRefused unknown(ScimFault fault, String name) {
    if (MyNumberGuard.shows(name)) {
      return bad(ScimFault.INVALID_VALUE, MyNumberGuard.KEY);
    }
    boolean password = name.equalsIgnoreCase("password");
    return bad(fault, password ? "scim.password" : "scim.unknown", shown(name));
  }

  /** A name that came from outside, cut and without what no name has. */
  static String shown(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.:$-]", "?");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  int status() {
    return status;
  }

  ScimFault fault() {
    return fault;
  }

  List<String> arguments() {
    return arguments;
  }
}
