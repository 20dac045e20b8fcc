package jp.madoguchi.clinical.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MessageFamily;

/**
 * 診療情報 and 手術情報: 薬剤情報等 with 診療情報 ({@code YZKsiquc}, ファイル区分 4), of which each keeps its own 診療行為.
 * There is no file without the drugs.
 */
abstract class ProcedureExchange extends ClinicalExchange<DrugResponse, ProcedureLine> {
  private static final int MOST_MONTHS = 60;

  private final Predicate<TreatmentClass> kinds;

  ProcedureExchange(Predicate<TreatmentClass> kinds) {
    super(MessageFamily.YZKsiquc, DrugResponse.class, ProcedureLine.class);
    this.kinds = kinds;
  }

  /** Setting: {@code madoguchi.clinical.treatment.months} (default 60, the most there is). */
  @Override
  ClinicalRequest request(ClinicalRequestHeader header, YearMonth month) {
    int months = Settings.number("clinical.treatment.months", MOST_MONTHS, 1, MOST_MONTHS);
    return ClinicalRequest.drugs(header, month.minusMonths(months), month, true);
  }

  @Override
  ClinicalAnswer answer(DrugResponse response) {
    return DrugExchange.said(response);
  }

  @Override
  List<ProcedureLine> lines(String suffix, DrugResponse response) {
    return ProcedureLine.of(suffix, response, kinds);
  }

  @Override
  int unplaced(DrugResponse response) {
    return ProcedureLine.unplaced(response, kinds);
  }
}
