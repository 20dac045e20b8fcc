package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestWritingTest {
  private final MessageCodec codec = new MessageCodec();

  @Test
  void aQualificationRequestIsWrittenAsThePublicTemplateHasIt() throws Exception {
    QualificationSearch search =
        Draft.of(QualificationSearch.class)
            .set("InsurerNumber", "123456")
            .set("InsuredCardSymbol", "12-34")
            .set("InsuredIdentificationNumber", "4260")
            .set("InsuredBranchNumber", "01")
            .set("Birthdate", MessageDate.of(LocalDate.of(2001, 3, 27)))
            .set("LimitApplicationCertificateRelatedConsFlg", ConsentFlag.NOT_GIVEN)
            .set("ArbitraryIdentifier", "P000123")
            .build();
    var request =
        QualificationRequest.of("1311111111", LocalDate.of(2026, 1, 15), "202601150001", search);
    assertEquals(
        new String(Samples.bytes("01-OQSsiquc01req_202601150001.xml"), StandardCharsets.UTF_8)
            .replace("\r\n", "\n"),
        new String(codec.write(request, MessageEncoding.UTF_8), StandardCharsets.UTF_8));
    assertEquals("202601150001", request.arbitraryFileIdentifier());
  }

  @Test
  void aDrugRequestIsTheSampleOfThePublicClient() throws Exception {
    ClinicalRequestHeader header =
        new ClinicalRequestHeader("1311111111", "123456", "12-34", "4260", "01", "1230", List.of());
    assertEquals(
        Samples.read("50-YZKsiquc01req_0426011509051230.xml"),
        ClinicalRequest.drugs(header, YearMonth.of(2021, 1), YearMonth.of(2026, 1), true));
    assertEquals(
        Samples.read("52-TKKsiquc01req_0226011509061230.xml"), ClinicalRequest.checkups(header));
  }

  @Test
  void insurerNumbersArePaddedWithSpacesAndNeverWithZeros() {
    assertEquals("  990010", search("990010").insurerNumber());
    assertEquals("06990014", search("06990014").insurerNumber());
    assertEquals("  990010", search("  990010").insurerNumber());
  }

  @Test
  void aDraftRefusesElementsThatTheRecordDoesNotHave() {
    var draft = Draft.of(QualificationEntry.class);
    assertThrows(IllegalArgumentException.class, () -> draft.set("Nmae", "A"));
    assertThrows(IllegalArgumentException.class, () -> draft.add("Name", "A"));
    assertTrue(draft.build().unknownElements().isEmpty());
  }

  private static QualificationSearch search(String insurerNumber) {
    return Draft.of(QualificationSearch.class).set("InsurerNumber", insurerNumber).build();
  }

  @Test
  void aDraftGoesOnAfterARecordWasBuiltFromIt() {
    Draft<BulkConfirmUnit> draft = Draft.of(BulkConfirmUnit.class);
    assertEquals(List.of(), draft.build().referenceNumber());
    assertEquals(List.of("1"), draft.add("ReferenceNumber", "1").build().referenceNumber());
  }
}
