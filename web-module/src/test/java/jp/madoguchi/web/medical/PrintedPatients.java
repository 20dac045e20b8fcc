package jp.madoguchi.web.medical;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalPapers;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.clinical.PrintedGround;
import jp.madoguchi.clinical.PrintedSheet;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.print.PaperHead;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** A patient whose sheets are known, and the page and the paper of him; the gate is a table. */
final class PrintedPatients {
  static final Instant NOW = Instant.parse("2026-11-24T05:30:15Z");
  static final Instant UNTIL = Instant.parse("2026-11-25T00:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, FacilityTime.ZONE);

  final Map<ClinicalKind, ClinicalSheet> sheets = new EnumMap<>(ClinicalKind.class);
  final Map<ClinicalKind, ViewingRefusal> closed = new EnumMap<>(ClinicalKind.class);
  private final Map<String, String> form = new HashMap<>();
  private final PatientView patient;
  private final Locale language;
  private ExtraordinaryGround instead;

  PrintedPatients(String name, Locale language) {
    this.patient =
        new PatientView(
            new PatientNumber("00073001"),
            name,
            "シケン　タロウ",
            LocalDate.of(1968, 4, 15),
            "1",
            null,
            null,
            null);
    this.language = language;
  }

  PrintedPatients tab(String tab) {
    form.put("tab", tab);
    return this;
  }

  PrintedPatients say(String field, String value) {
    form.put(field, value);
    return this;
  }

  PrintedPatients openedBy(ExtraordinaryGround ground) {
    instead = ground;
    return this;
  }

  /** The document, as the servlet puts it together. */
  PaperPage paper() {
    Words words = Words.in(language, CLOCK);
    HttpServletRequest request = request();
    DrugChoice drugChoice = new DrugChoice(request, words);
    TreatmentChoice treatmentChoice = new TreatmentChoice(request, CLOCK, words);
    MedicalPage page = new MedicalPage(viewer(), CLOCK, request, handles(), drugChoice, words);
    PaperReading reading = new PaperReading(papers());
    page.readBy(reading);
    page.onTab().forEach(kind -> page.shown(kind).getShowing());
    String title = words.say("print.medical." + page.getTab().getAddress());
    return new MedicalPaper(words, new SummaryPage(page), drugChoice, treatmentChoice)
        .of(
            page,
            reading.grounds(),
            new PaperPage(new PaperHead(title, language, "試験病院", "試験 花子", NOW)));
  }

  private MedicalPapers papers() {
    return (number, kind) -> {
      if (closed.containsKey(kind)) {
        throw new MedicalAccessRefused(closed.get(kind));
      }
      return new PrintedSheet(
          sheets.get(kind), new PrintedGround(kind, instead, false, UNTIL, null));
    };
  }

  private MedicalRecordViewer viewer() {
    Map<ClinicalKind, FetchState> fetches = new EnumMap<>(ClinicalKind.class);
    sheets.keySet().forEach(kind -> fetches.put(kind, new FetchState(Status.HERE, NOW, null)));
    MedicalBanner banner =
        new MedicalBanner(
            patient,
            List.of(),
            closed,
            fetches,
            null,
            false,
            null,
            new OpenedPatient(null, List.of(), Set.of(), Set.of()));
    return proxy(
        MedicalRecordViewer.class,
        (self, method, arguments) -> {
          if (method.getName().equals("banner")) {
            return banner;
          }
          throw new AssertionError("paper reads by its own façade: " + method.getName());
        });
  }

  private HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (self, method, arguments) ->
            method.getName().equals("getParameter") ? form.get(arguments[0]) : null);
  }

  private Handles handles() {
    PatientNumber number = patient.number();
    return new Handles() {
      @Override
      public Optional<PatientNumber> patient() {
        return Optional.of(number);
      }
    };
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            PrintedPatients.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
