package jp.madoguchi.clinical.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.MessageFamily;

/** 特定健診情報: {@code TKKsiquc}. */
public final class CheckupExchange extends ClinicalExchange<CheckupResponse, CheckupLine> {
  public CheckupExchange() {
    super(MessageFamily.TKKsiquc, CheckupResponse.class, CheckupLine.class);
  }

  @Override
  ClinicalRequest request(ClinicalRequestHeader header, YearMonth month) {
    return ClinicalRequest.checkups(header);
  }

  @Override
  ClinicalAnswer answer(CheckupResponse response) {
    var person = response.header().qualificationsInfo();
    return new ClinicalAnswer(
        response.normal(),
        response.body() != null,
        response.header().messageContents(),
        person == null
            ? null
            : new InsuredPerson(
                person.name(),
                null,
                person.kanasName(),
                date(person.birthday()),
                code(person.administrativeGenderCode())));
  }

  @Override
  List<CheckupLine> lines(String suffix, CheckupResponse response) {
    return CheckupLine.of(suffix, response);
  }

  @Override
  int unplaced(CheckupResponse response) {
    return CheckupLine.unplaced(response);
  }

  @Override
  CheckupSheet sheet(
      List<CheckupLine> lines, Instant fetchedAt, SheetSubject subject, SheetContext context) {
    return CheckupSheets.sheet(lines, fetchedAt, subject, context.today());
  }
}
