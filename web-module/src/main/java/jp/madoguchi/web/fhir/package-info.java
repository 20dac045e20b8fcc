/**
 * Medical information in the words of HL7 FHIR R4, from what the gate handed out. Addresses of
 * profiles and code systems stand in {@link jp.madoguchi.web.fhir.FhirAddress} with their sources;
 * what is not sure has no address.
 */
package jp.madoguchi.web.fhir;
