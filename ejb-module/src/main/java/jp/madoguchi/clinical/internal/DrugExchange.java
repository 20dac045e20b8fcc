package jp.madoguchi.clinical.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MessageFamily;

/**
 * 薬剤情報: {@code YZKsiquc}. Only drugs are asked for, not 診療情報 of the same family, which has a
 * consent of its own.
 */
public final class DrugExchange extends ClinicalExchange<DrugResponse, DrugLine> {
  private static final int MOST_MONTHS = 60;

  public DrugExchange() {
    super(MessageFamily.YZKsiquc, DrugResponse.class, DrugLine.class);
  }

  /** Setting: {@code madoguchi.clinical.drug.months} (default 60, the most there is). */
  @Override
  ClinicalRequest request(ClinicalRequestHeader header, YearMonth month) {
    int months = Settings.number("clinical.drug.months", MOST_MONTHS, 1, MOST_MONTHS);
    return ClinicalRequest.drugs(header, month.minusMonths(months), month, false);
  }

  @Override
  ClinicalAnswer answer(DrugResponse response) {
    return said(response);
  }

  /** What an answer of {@code YZKsiquc} says of itself, whatever was asked for. */
  static ClinicalAnswer said(DrugResponse response) {
    var person = response.header().quaInf();
    return new ClinicalAnswer(
        response.normal(),
        response.body() != null,
        response.header().messageContents(),
        person == null
            ? null
            : new InsuredPerson(
                person.name(),
                null,
                person.kanaName(),
                date(person.birth()),
                code(person.admGendCode())));
  }

  @Override
  List<DrugLine> lines(String suffix, DrugResponse response) {
    return DrugLines.of(suffix, response);
  }

  /** A drug line needs nothing but its place in the answer. */
  @Override
  int unplaced(DrugResponse response) {
    return 0;
  }

  @Override
  DrugSheet sheet(
      List<DrugLine> lines, Instant fetchedAt, SheetSubject subject, SheetContext context) {
    return DrugSheets.sheet(lines, fetchedAt, context);
  }
}
