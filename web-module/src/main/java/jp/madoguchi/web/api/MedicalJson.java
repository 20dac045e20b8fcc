package jp.madoguchi.web.api;

import jakarta.json.JsonObject;
import java.util.Locale;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.ProcedureSheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.CodeWords;
import jp.madoguchi.web.text.Words;

/** Medical information as JSON. */
final class MedicalJson {
  private MedicalJson() {}

  static JsonObject fetch(FetchState fetch, Locale locale) {
    return new JsonFields()
        .put("status", fetch.status())
        .put("at", fetch.at())
        .put(
            "message",
            fetch.status() == FetchState.Status.NOT_ASKABLE
                ? BundleTexts.say(locale, fetch.message())
                : fetch.message())
        .done();
  }

  static JsonObject sheet(FetchState fetch, ClinicalSheet sheet, Locale locale) {
    if (sheet instanceof CheckupSheet checkups) {
      return checkups(fetch, checkups, locale);
    } else if (sheet instanceof DrugSheet drugs) {
      return drugs(fetch, drugs, locale);
    }
    return procedures(fetch, (ProcedureSheet) sheet, locale);
  }

  private static JsonObject checkups(FetchState fetch, CheckupSheet sheet, Locale locale) {
    return new JsonFields()
        .put("fetch", fetch(fetch, locale))
        .put("fetchedAt", sheet.fetchedAt())
        .texts("dates", sheet.dates())
        .texts("doubtfulDates", sheet.doubtful().stream().sorted().toList())
        .put(
            "rows",
            sheet.rows(),
            row ->
                new JsonFields()
                    .put("category", row.category())
                    .put("item", row.item())
                    .put("unit", row.unit())
                    .put("values", row.cells(), MedicalJson::cell)
                    .done())
        .put(
            "unplaced",
            sheet.unplaced(),
            one ->
                new JsonFields()
                    .put("date", one.day())
                    .put("item", one.item())
                    .put("text", one.text())
                    .put("unit", one.unit())
                    .done())
        .done();
  }

  private static JsonObject drugs(FetchState fetch, DrugSheet sheet, Locale locale) {
    return new JsonFields()
        .put("fetch", fetch(fetch, locale))
        .put("fetchedAt", sheet.fetchedAt())
        .put("claimsUntil", sheet.claimsUntil())
        .put("dispensedUntil", sheet.dispensedUntil())
        .put("prescribedUntil", sheet.prescribedUntil())
        .put("prescriptionsUntil", sheet.prescriptionsUntil())
        .put("lines", sheet.lines(), line -> line(line, locale))
        .put("checked", checked(sheet.checked()))
        .done();
  }

  /** 併用禁忌 among all drugs of the lines; whether two overlapped, their periods say. */
  private static JsonObject checked(MedicineHistoryResult result) {
    return new JsonFields()
        .put("switchedOn", result.switchedOn())
        .texts("lacking", result.lacking().stream().sorted().toList())
        .put("leftOut", result.leftOut())
        .put("pairs", result.pairs(), MedicalJson::pair)
        .done();
  }

  private static JsonObject pair(ContraindicatedPair pair) {
    return new JsonFields()
        .put("one", pair.one().code())
        .put("other", pair.other().code())
        .put("oneNames", pair.oneNames())
        .put("otherNames", pair.otherNames())
        .put("oneBy", pair.oneBy())
        .put("otherBy", pair.otherBy())
        .put("oneKey", pair.oneKey())
        .put("otherKey", pair.otherKey())
        .put("reason", pair.reason())
        .put("table", pair.cited().table())
        .put("edition", pair.cited().day())
        .put("source", pair.cited().source())
        .done();
  }

  /** An empty object stands for "no value on that date", so that places stay in line with dates. */
  private static JsonObject cell(CheckupSheet.Cell cell) {
    return cell == null
        ? new JsonFields().done()
        : new JsonFields()
            .put("text", cell.text())
            .put("level", cell.level())
            .put("method", cell.method())
            .put("mark", cell.mark())
            .done();
  }

  private static JsonObject procedures(FetchState fetch, ProcedureSheet sheet, Locale locale) {
    return new JsonFields()
        .put("fetch", fetch(fetch, locale))
        .put("fetchedAt", sheet.fetchedAt())
        .put("claimsUntil", sheet.claimsUntil())
        .put("procedures", sheet.procedures(), one -> procedure(one, locale))
        .done();
  }

  private static JsonObject procedure(TreatedProcedure one, Locale locale) {
    return new JsonFields()
        .put("date", one.date())
        .put("month", one.month() == null ? null : one.month().toString())
        .put("institution", one.institution().name())
        .put("institutionCode", one.institution().code())
        .put("institutionKind", one.institution().sector())
        .put("own", one.institution().own())
        .put("class", one.kind())
        .put("classCode", one.kindCode())
        .put("classText", BundleTexts.say(locale, Words.keyOf(one.kind())))
        .put("code", one.code())
        .put("procedure", one.name())
        .put("quantity", one.quantity())
        .put("unit", one.unit())
        .put("times", one.times())
        .put("subject", one.subject())
        .texts("marks", one.marks().stream().sorted().toList())
        .done();
  }

  private static JsonObject line(DrugSheet.DispensingLine line, Locale locale) {
    return new JsonFields()
        .put("source", line.source())
        .put("date", line.date())
        .put("institution", line.institution())
        .put("pharmacy", line.pharmacy())
        .put("drug", line.drug())
        .put("code", line.code())
        .put("ingredient", line.ingredient())
        .put("quantity", line.quantity())
        .put("unit", line.unit())
        .put("usage", line.usage())
        .put("days", line.days())
        .put("kind", line.kind())
        .put("kindText", CodeWords.drugKind(line.kind(), locale))
        .put("coveredUntil", line.coveredUntil())
        .put("perhapsDouble", line.perhapsDouble())
        .put("own", line.own())
        .put("ingredientBasis", line.reading().key().basis())
        .put("ingredientKey", line.reading().key().value())
        .put("route", line.reading().key().route())
        .texts("marks", line.reading().marks().stream().sorted().toList())
        .done();
  }
}
