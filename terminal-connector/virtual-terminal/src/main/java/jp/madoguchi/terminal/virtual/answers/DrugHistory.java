package jp.madoguchi.terminal.virtual.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.terminal.messages.CzDiDateInf;
import jp.madoguchi.terminal.messages.CzDiMonthInf;
import jp.madoguchi.terminal.messages.DiDateInf;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.DrugResponseBody;
import jp.madoguchi.terminal.messages.MeTrInf;
import jp.madoguchi.terminal.messages.MeTrMonthInf;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageMonth;
import jp.madoguchi.terminal.messages.ShPrDateInf;
import jp.madoguchi.terminal.messages.ShPrMonthInf;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/**
 * 薬剤情報 and 診療情報 of a virtual person: from receipts up to the month before last, from 調剤情報 since
 * then, and one prescription not yet dispensed. A month says the same whenever it is asked for.
 */
final class DrugHistory {
  private static final String PHARMACY = "9940000033";
  private static final String CLINIC = "9910000022";
  private static final String HOSPITAL = "9910000011";

  private final VirtualPerson person;
  private final long seed;
  private final List<InventedDrug> longTerm;
  private final List<ClinicalChanges.Dispensed> told;

  /**
   * @param told drugs instead of the generated ones, or null
   */
  DrugHistory(
      VirtualPerson person, long seed, LocalDate today, List<ClinicalChanges.Dispensed> told) {
    this.person = person;
    this.seed = seed;
    this.told = told;
    List<InventedDrug> all = new ArrayList<>(InventedDrug.LONG_TERM);
    SplittableRandom random = new SplittableRandom(seed ^ person.number() * 15_485_863L);
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, random.nextInt(i + 1));
    }
    int most = Math.min(all.size(), person.ageOn(today) / 18 + 1);
    this.longTerm =
        List.copyOf(all.subList(0, person.ageOn(today) < 15 ? 0 : random.nextInt(1, most + 1)));
  }

  /**
   * @param from first month wanted
   * @param to last month wanted
   * @param today the day of the answer
   * @param procedures whether 診療情報 is wanted and consented to
   * @param operations whether 手術情報 is consented to too
   */
  DrugResponseBody body(
      YearMonth from, YearMonth to, LocalDate today, boolean procedures, boolean operations) {
    Draft<DrugResponseBody> body = Draft.of(DrugResponseBody.class);
    YearMonth current = YearMonth.from(today);
    YearMonth lastReceipt = current.minusMonths(2);
    YearMonth last = to.isAfter(current) ? current : to;
    for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
      SplittableRandom random =
          new SplittableRandom(
              seed ^ person.number() * 32_452_843L + month.getYear() * 12L + month.getMonthValue());
      LocalDate day = month.atDay(1 + random.nextInt(27));
      List<InventedDrug> drugs = new ArrayList<>(longTerm);
      if (random.nextInt(5) == 0) {
        drugs.add(InventedDrug.SHORT_TERM.get(random.nextInt(InventedDrug.SHORT_TERM.size())));
      }
      if (told != null) {
        addTold(body, month, !month.isAfter(lastReceipt), today);
      } else if (!month.isAfter(lastReceipt)) {
        addReceipts(body, month, day, drugs, random, procedures, operations);
      } else if (!drugs.isEmpty() && !day.isAfter(today)) {
        body.add("CzDiInf", dispensed(month, day, drugs));
      }
    }
    if (told == null && !longTerm.isEmpty() && !current.isBefore(from) && !current.isAfter(to)) {
      body.add("ShPrInf", prescribed(current, today, longTerm));
    }
    return body.build();
  }

  /** The drugs that a scenario tells, each on its day. */
  private void addTold(
      Draft<DrugResponseBody> body, YearMonth month, boolean onReceipts, LocalDate today) {
    told.stream()
        .filter(one -> YearMonth.from(one.day()).equals(month) && !one.day().isAfter(today))
        .forEach(
            one -> {
              if (onReceipts) {
                addFromReceipt(body, month, one.day(), List.of(one.drug()));
              } else {
                body.add("CzDiInf", dispensed(month, one.day(), List.of(one.drug())));
              }
            });
  }

  private static void addFromReceipt(
      Draft<DrugResponseBody> body, YearMonth month, LocalDate day, List<InventedDrug> drugs) {
    Draft<DiDateInf> date =
        Draft.of(DiDateInf.class)
            .set("DiDate", MessageDate.of(day))
            .set("PrDate", MessageDate.of(day));
    drugs.forEach(drug -> date.add("DrugInfs", drug.fromReceipt()));
    body.add("MeTrMonthInf", pharmacy(month).add("DiDateInfs", date.build()).build());
  }

  private void addReceipts(
      Draft<DrugResponseBody> body,
      YearMonth month,
      LocalDate day,
      List<InventedDrug> drugs,
      SplittableRandom random,
      boolean procedures,
      boolean operations) {
    if (!drugs.isEmpty()) {
      addFromReceipt(body, month, day, drugs);
    }
    List<MeTrInf> done = procedures ? Procedure.in(random, operations) : List.of();
    if (!done.isEmpty()) {
      Draft<DiDateInf> date = Draft.of(DiDateInf.class).set("DiDate", MessageDate.of(day));
      done.forEach(procedure -> date.add("MeTrInfs", procedure));
      body.add("MeTrMonthInf", hospital(month).add("DiDateInfs", date.build()).build());
    }
  }

  private static Draft<MeTrMonthInf> pharmacy(YearMonth month) {
    return Draft.of(MeTrMonthInf.class)
        .set("DiOrg", "4")
        .set("MeTrDiHCd", PHARMACY)
        .set("MeTrDiHNm", "試験調剤薬局")
        .set("PrlsHCd", CLINIC)
        .set("PrlsHNm", "試験内科クリニック")
        .set("MeTrMonth", MessageMonth.of(month))
        .set("PrIsOrg", "2")
        .set("InOut", "2");
  }

  private static Draft<MeTrMonthInf> hospital(YearMonth month) {
    return Draft.of(MeTrMonthInf.class)
        .set("DiOrg", "1")
        .set("MeTrDiHCd", HOSPITAL)
        .set("MeTrDiHNm", "架空総合病院")
        .set("MeTrMonth", MessageMonth.of(month))
        .set("InOut", "2");
  }

  private static CzDiMonthInf dispensed(YearMonth month, LocalDate day, List<InventedDrug> drugs) {
    Draft<CzDiDateInf> date =
        Draft.of(CzDiDateInf.class)
            .set("CzDiDate", MessageDate.of(day))
            .set("CzPrDate", MessageDate.of(day));
    drugs.forEach(drug -> date.add("CzDrugInfs", drug.fromDispensing()));
    return Draft.of(CzDiMonthInf.class)
        .set("CzDiOrg", "4")
        .set("CzMeTrDiHCd", PHARMACY)
        .set("CzMeTrDiHNm", "試験調剤薬局")
        .set("CzPrlsHCd", CLINIC)
        .set("CzPrlsHNm", "試験内科クリニック")
        .set("CzPrIsOrg", "2")
        .set("CzDiMonth", MessageMonth.of(month))
        .set("CzPrCl", "1")
        .add("CzDiDateInfs", date.build())
        .build();
  }

  private static ShPrMonthInf prescribed(YearMonth month, LocalDate day, List<InventedDrug> drugs) {
    Draft<ShPrDateInf> date = Draft.of(ShPrDateInf.class).set("ShPrDate", MessageDate.of(day));
    drugs.forEach(drug -> date.add("ShDrugInfs", drug.fromPrescription()));
    return Draft.of(ShPrMonthInf.class)
        .set("ShPrOrg", "1")
        .set("ShPrHCd", CLINIC)
        .set("ShPrHNm", "試験内科クリニック")
        .set("ShPrMonth", MessageMonth.of(month))
        .set("ShPrIsOrg", "2")
        .set("ShPrCl", "1")
        .add("ShPrDateInfs", date.build())
        .build();
  }

  /** What hospitals did, seldom enough to stay readable. */
  private static final class Procedure {
    private Procedure() {}

    static List<MeTrInf> in(SplittableRandom random, boolean operations) {
      int chance = random.nextInt(40);
      if (chance == 0) {
        return operations
            ? List.of(
                one("199990001", "試験腹腔鏡下胆嚢摘出術", "50"), one("199990002", "試験全身麻酔（閉鎖循環式）", "54"))
            : List.of();
      } else if (chance < 4) {
        return List.of(one("199990003", "試験ＣＴ撮影", "70"));
      } else if (chance < 12) {
        return List.of(one("199990004", "試験生活習慣病管理料", "13"));
      }
      return List.of();
    }

    private static MeTrInf one(String code, String name, String kind) {
      return new MeTrInf(code, name, kind, "1", "1", null, List.of());
    }
  }
}
