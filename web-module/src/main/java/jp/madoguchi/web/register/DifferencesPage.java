package jp.madoguchi.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterDifference;
import jp.madoguchi.patient.RegisterDifferences;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.web.equipment.PressedButton;
import jp.madoguchi.web.session.FieldWords;
import jp.madoguchi.web.text.Words;

/** 台帳との相違: what the register says against what the centre confirmed later, one by one. */
@Named("registerDifferences")
@RequestScoped
public class DifferencesPage {
  private static final int SHOWN = 50;

  private final RegisterDifferences differences;
  private final Words words;
  private List<RegisterDifference> open;
  private Long count;
  private int page = 1;
  private String told;

  /** For the container's proxy. */
  protected DifferencesPage() {
    this(null, null);
  }

  @Inject
  public DifferencesPage(RegisterDifferences differences, Words words) {
    this.differences = differences;
    this.words = words;
  }

  public List<RegisterDifference> getOpen() {
    if (open == null) {
      open = differences.open((page - 1) * SHOWN, SHOWN);
    }
    return open;
  }

  public long getCount() {
    if (count == null) {
      count = differences.countOpen();
    }
    return count;
  }

  public int getPages() {
    return (int) ((getCount() + SHOWN - 1) / SHOWN);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 100_000));
  }

  /** The side of the file, one text a field: its name and its value, "–" when there is none. */
  public List<String> onFile(RegisterDifference one) {
    return texts(one.part(), one.onFile());
  }

  /** The side of the register, likewise. */
  public List<String> said(RegisterDifference one) {
    return texts(one.part(), one.said());
  }

  private List<String> texts(DifferingPart part, PatientView patient) {
    if (part == DifferingPart.PERSON) {
      return List.of(
          text(ComparedField.NAME, patient.name()),
          text(ComparedField.NAME_KANA, patient.nameKana()),
          text(ComparedField.BIRTH_DATE, words.birth(patient.birth())),
          text(ComparedField.SEX, patient.sex()),
          text(ComparedField.POSTAL_CODE, patient.postalCode()),
          text(ComparedField.ADDRESS, patient.address()));
    }
    InsuranceView insurance = patient.insurance();
    return insurance == null
        ? List.of(words.say("register.difference.none"))
        : List.of(
            text(ComparedField.INSURER_NUMBER, insurance.insurerNumber()),
            text(ComparedField.INSURER_NAME, insurance.insurerName()),
            text(ComparedField.SYMBOL, insurance.symbol()),
            text(ComparedField.NUMBER, insurance.number()),
            text(ComparedField.BRANCH, insurance.branch()),
            text(ComparedField.RATIO, insurance.ratio()));
  }

  private String text(ComparedField field, String value) {
    return words.say("field." + field.name()) + " " + FieldWords.value(field, value, words);
  }

  /** The button that was pressed; it carries the id of its line. */
  public void act() throws IOException {
    String adopt = PressedButton.pressed("adopt");
    String dismiss = PressedButton.pressed("dismiss");
    String id = adopt == null ? dismiss : adopt;
    if (id != null && id.matches("[0-9]{1,18}")) {
      boolean done = differences.decide(Long.parseLong(id), adopt != null);
      String what = adopt == null ? "dismissed" : "adopted";
      PressedButton.on(
          "/reception/register-differences.xhtml", "register.said." + (done ? what : "gone"));
    }
  }

  public String getTold() {
    return PressedButton.key(told, "register");
  }

  public void setTold(String told) {
    this.told = told;
  }
}
