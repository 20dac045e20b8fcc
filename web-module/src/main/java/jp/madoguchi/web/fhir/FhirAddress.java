package jp.madoguchi.web.fhir;

/**
 * Addresses of FHIR R4, of HL7 terminology and of JP Core (hospital-interfaces §2.1, §2.3,
 * clinical-data §4.2). A drug's receipt code and a listed code have none here: the message does not
 * say which list a code of twelve characters is of.
 */
final class FhirAddress {
  /** Without any constraint beyond R4 but whom it is about. */
  static final String JP_OBSERVATION =
      "http://jpfhir.jp/fhir/core/StructureDefinition/JP_Observation_Common";

  static final String JP_PROCEDURE = "http://jpfhir.jp/fhir/core/StructureDefinition/JP_Procedure";

  static final String JP_MEDICATION_STATEMENT =
      "http://jpfhir.jp/fhir/core/StructureDefinition/JP_MedicationStatement";

  /** 医科診療行為マスター, nine digits: the fixed value of JP_Procedure's slice. */
  static final String PROCEDURE_CODES =
      "http://jpfhir.jp/fhir/core/CodeSystem/JP_ProcedureCodesMedical_CS";

  /** 特定健診項目コード, 17 characters (健診結果報告書). */
  static final String CHECKUP_ITEMS = "urn:oid:1.2.392.200119.6.1005";

  static final String UCUM = "http://unitsofmeasure.org";
  static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
  static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
  static final String LOINC = "http://loinc.org";

  /** 厚生労働省, by whose rules a consent to viewing is given: R4 lists policies of the US alone. */
  static final String MINISTRY = "https://www.mhlw.go.jp/";

  /** Whether a name is written in kanji (IDE) or kana (SYL). */
  static final String REPRESENTATION =
      "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

  private FhirAddress() {}
}
