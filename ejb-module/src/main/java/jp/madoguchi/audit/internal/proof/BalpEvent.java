package jp.madoguchi.audit.internal.proof;

import java.util.Map;

/**
 * A link of an export as FHIR AuditEvent (R4) after IHE's Basic Audit Log Patterns; one line of
 * JSON. A mapper: the server it goes to is another's.
 */
final class BalpEvent {
  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String PROFILE =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

  private BalpEvent() {}

  static String of(Map<String, String> link) {
    String action = String.valueOf(link.get("action"));
    boolean search = action.startsWith("SEARCH") || action.equals("LIST");
    boolean read = search || action.startsWith("VIEW") || action.startsWith("PRINT");
    String patient = link.get("patient");
    String interaction = search ? "search-type" : read ? "read" : "update";
    String kind = search ? "Query" : read ? "Read" : "Update";
    return "{\"resourceType\":\"AuditEvent\",\"meta\":{\"profile\":["
        + text(PROFILE + (patient == null ? "" : "Patient") + kind)
        + "]},\"type\":"
        + coding(TERMINOLOGY + "audit-event-type", "rest")
        + ",\"subtype\":["
        + coding("http://hl7.org/fhir/restful-interaction", interaction)
        + ","
        + coding("urn:madoguchi:action", action)
        + "],\"action\":"
        + text(search ? "E" : read ? "R" : "U")
        + ",\"recorded\":"
        + text(link.get("at"))
        + ",\"outcome\":"
        + text(action.contains("REFUSED") ? "4" : "0")
        + ",\"outcomeDesc\":"
        + text(link.get("outcome"))
        + ",\"purposeOfEvent\":[{\"coding\":["
        + coding(TERMINOLOGY + "v3-ActReason", purpose(link.get("ground")))
        + "]}],\"agent\":["
        + agent("110153", link.get("terminal"), "Source Role ID")
        + ","
        + agent("110152", "madoguchi", "Destination Role ID")
        + ",{\"type\":{\"coding\":["
        + coding(TERMINOLOGY + "v3-ParticipationType", "IRCP")
        + "]},\"role\":[{\"text\":"
        + text(link.get("role"))
        + "}],\"who\":{\"identifier\":{\"value\":"
        + text(link.get("account"))
        + "}},\"requestor\":true}],\"source\":{\"observer\":{\"display\":\"madoguchi\"},\"type\":["
        + coding(TERMINOLOGY + "security-source-type", "4")
        + "]},\"entity\":["
        + (patient == null ? "" : person(patient) + ",")
        + "{\"what\":{\"identifier\":{\"value\":"
        + text(link.get("record"))
        + "}},\"type\":"
        + coding(TERMINOLOGY + "audit-entity-type", "4")
        + ",\"description\":"
        + text(String.valueOf(link.getOrDefault("subject", "-")))
        + "}]}";
  }

  private static String purpose(String ground) {
    return switch (String.valueOf(ground)) {
      case "EMERGENCY", "DISASTER" -> "ETREAT";
      case "CONSENT" -> "TREAT";
      case "RECEPTION", "MONTHLY", "OUTAGE" -> "COVERAGE";
      default -> "HOPERAT";
    };
  }

  private static String agent(String code, String name, String display) {
    return "{\"type\":{\"coding\":[{\"system\":"
        + text(DICOM)
        + ",\"code\":"
        + text(code)
        + ",\"display\":"
        + text(display)
        + "}]},\"who\":{\"display\":"
        + text(name)
        + "},\"requestor\":false}";
  }

  private static String person(String number) {
    return "{\"what\":{\"identifier\":{\"value\":"
        + text(number)
        + "}},\"type\":"
        + coding(TERMINOLOGY + "audit-entity-type", "1")
        + ",\"role\":"
        + coding(TERMINOLOGY + "object-role", "1")
        + "}";
  }

  private static String coding(String system, String code) {
    return "{\"system\":" + text(system) + ",\"code\":" + text(code) + "}";
  }

  private static String text(String value) {
    String line = new FlatJson().with("v", String.valueOf(value)).line();
    return line.substring("{\"v\":".length(), line.length() - 1);
  }
}
