package jp.madoguchi.clinical;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.clinical.internal.CheckupExchange;
import jp.madoguchi.clinical.internal.ClinicalExchange;
import jp.madoguchi.clinical.internal.DrugExchange;
import jp.madoguchi.clinical.internal.SurgeryExchange;
import jp.madoguchi.clinical.internal.TreatmentExchange;
import jp.madoguchi.consent.ConsentKind;

/**
 * A kind of medical information (医療情報の種類) with everything that belongs to it: the consent that
 * opens it, how it is asked for, read, kept and shown, and where it stands on the page. In the
 * order of the page's tabs (SC-12 to SC-15). A kind without an exchange is not fetched by this
 * release; it has its place and its consent already.
 */
public enum ClinicalKind {
  /** 特定健診情報. */
  CHECKUPS("TKK", ConsentKind.TKK, "checkup", "checkups", new CheckupExchange()),
  /** 薬剤情報. */
  DRUGS("YZK", ConsentKind.YZK, "drug", "drugs", new DrugExchange()),
  /** 診療情報. */
  TREATMENTS("SRJ", ConsentKind.SRJ, "care", "treatments", new TreatmentExchange()),
  /** 手術情報. */
  SURGERIES("SHJ", ConsentKind.SHJ, "surgery", "surgeries", new SurgeryExchange()),
  /** 電子処方箋: consented to together with the drugs. */
  PRESCRIPTIONS("DSH", ConsentKind.YZK, "prescription", "prescriptions", null);

  private final String code;
  private final ConsentKind consent;
  private final String tab;
  private final String resource;
  private final ClinicalExchange<?, ?> exchange;

  ClinicalKind(
      String code,
      ConsentKind consent,
      String tab,
      String resource,
      ClinicalExchange<?, ?> exchange) {
    this.code = code;
    this.consent = consent;
    this.tab = tab;
    this.resource = resource;
    this.exchange = exchange;
  }

  /** Three letters by which the store and the audit record name the kind for good. */
  public String code() {
    return code;
  }

  /** The consent (閲覧同意情報種別) that opens it. */
  public ConsentKind consent() {
    return consent;
  }

  /** Name of its tab: in the page's address, and of the tab's label. */
  public String tab() {
    return tab;
  }

  /** Its name in the addresses of the programming interface. */
  public String resource() {
    return resource;
  }

  /** Whether this release asks the terminal for it. */
  public boolean isFetched() {
    return exchange != null;
  }

  /** How it is asked for, read, kept and deleted; empty for a kind that is not fetched. */
  public Optional<ClinicalExchange<?, ?>> exchange() {
    return Optional.ofNullable(exchange);
  }

  /** What this release asks the terminal for. */
  public static List<ClinicalKind> fetched() {
    return Arrays.stream(values()).filter(ClinicalKind::isFetched).toList();
  }

  /** Whether a consent opens anything of these: 特定疾病療養受療証 is eligibility. */
  public static boolean isOpenedBy(ConsentKind consent) {
    return Arrays.stream(values()).anyMatch(kind -> kind.consent == consent);
  }

  /** By {@link #code}. */
  public static Optional<ClinicalKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** By {@link #tab}. */
  public static Optional<ClinicalKind> ofTab(String tab) {
    return Arrays.stream(values()).filter(kind -> kind.tab.equals(tab)).findFirst();
  }

  /** By {@link #resource}. */
  public static Optional<ClinicalKind> ofResource(String resource) {
    return Arrays.stream(values()).filter(kind -> kind.resource.equals(resource)).findFirst();
  }
}
