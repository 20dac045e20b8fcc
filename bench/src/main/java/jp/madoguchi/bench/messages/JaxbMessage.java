package jp.madoguchi.bench.messages;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/** The two documents as JAXB would have them: every element that stands in them, as text. */
@XmlRootElement(name = "XmlMsg")
@XmlAccessorType(XmlAccessType.FIELD)
final class JaxbMessage {
  @XmlElement(name = "MessageHeader")
  Header header;

  @XmlElement(name = "MessageBody")
  Body body;

  static int people(Object message) {
    Body body = ((JaxbMessage) message).body;
    return body.people != null ? body.people.size() : body.results.size();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Header {
    @XmlElement(name = "ProcessExecutionTime")
    String processExecutionTime;

    @XmlElement(name = "QualificationConfirmationDate")
    String qualificationConfirmationDate;

    @XmlElement(name = "MedicalInstitutionCode")
    String medicalInstitutionCode;

    @XmlElement(name = "ReferenceClassification")
    String referenceClassification;

    @XmlElement(name = "SegmentOfResult")
    String segmentOfResult;

    @XmlElement(name = "CharacterCodeIdentifier")
    String characterCodeIdentifier;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Body {
    @XmlElement(name = "ProcessingResultStatus")
    String processingResultStatus;

    @XmlElement(name = "QualificationValidity")
    String qualificationValidity;

    @XmlElementWrapper(name = "ResultList")
    @XmlElement(name = "ResultOfQualificationConfirmation")
    List<JaxbResult> results;

    @XmlElement(name = "BulkConfirmUnit")
    List<JaxbPerson> people;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class JaxbPerson {
    @XmlElement(name = "QualificationConfirmSearchInfo")
    Search search;

    @XmlElement(name = "ProcessingResultStatus")
    String processingResultStatus;

    @XmlElement(name = "QualificationValidity")
    String qualificationValidity;

    @XmlElement(name = "ResultOfQualificationConfirmation")
    List<JaxbResult> results;

    @XmlElement(name = "ReferenceNumber")
    List<String> referenceNumber;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Search {
    @XmlElement(name = "InsurerNumber")
    String insurerNumber;

    @XmlElement(name = "InsuredCardSymbol")
    String insuredCardSymbol;

    @XmlElement(name = "InsuredIdentificationNumber")
    String insuredIdentificationNumber;

    @XmlElement(name = "InsuredBranchNumber")
    String insuredBranchNumber;

    @XmlElement(name = "Birthdate")
    String birthdate;

    @XmlElement(name = "LimitApplicationCertificateRelatedConsFlg")
    String limitApplicationCertificateRelatedConsFlg;

    @XmlElement(name = "ArbitraryIdentifier")
    String arbitraryIdentifier;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class JaxbResult {
    @XmlElement(name = "InsuredCardClassification")
    String insuredCardClassification;

    @XmlElement(name = "InsurerNumber")
    String insurerNumber;

    @XmlElement(name = "InsuredCardSymbol")
    String insuredCardSymbol;

    @XmlElement(name = "InsuredIdentificationNumber")
    String insuredIdentificationNumber;

    @XmlElement(name = "InsuredBranchNumber")
    String insuredBranchNumber;

    @XmlElement(name = "PersonalFamilyClassification")
    String personalFamilyClassification;

    @XmlElement(name = "Name")
    String name;

    @XmlElement(name = "NameKana")
    String nameKana;

    @XmlElement(name = "Sex1")
    String sex1;

    @XmlElement(name = "Birthdate")
    String birthdate;

    @XmlElement(name = "Address")
    String address;

    @XmlElement(name = "PostNumber")
    String postNumber;

    @XmlElement(name = "QualificationDate")
    String qualificationDate;

    @XmlElement(name = "InsurerName")
    String insurerName;
  }
}
