package jp.madoguchi.web.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterDifference;
import jp.madoguchi.patient.RegisterDifferences;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.session.FieldWords;
import jp.madoguchi.web.text.Words;

/** 台帳との相違: what the register says against what the centre confirmed later, one by one. */
@Named("registerDifferences")
@ViewScoped
public class DifferencesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private RegisterDifferences differences;
  @Inject private Words words;
  @Inject private Said said;

  private FacadeRows<RegisterDifference> rows;
  private Long count;

  public void open() {
    rows =
        new FacadeRows<>(differences::countOpen, differences::open, one -> Long.toString(one.id()));
  }

  public PagedRows<RegisterDifference> getRows() {
    return rows;
  }

  public long getCount() {
    if (count == null) {
      count = differences.countOpen();
    }
    return count;
  }

  /** The side of the file, one text a field: its name and its value, "–" when there is none. */
  public List<String> onFile(RegisterDifference one) {
    return texts(one.part(), one.onFile());
  }

  /** The side of the register, likewise. */
  public List<String> ofRegister(RegisterDifference one) {
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

  /** The register is right about the pressed row. */
  public void adopt() {
    decide(true);
  }

  /** What is on file stays. */
  public void dismiss() {
    decide(false);
  }

  private void decide(boolean adopt) {
    count = null;
    RegisterDifference one = rows.pressed().orElse(null);
    if (one == null) {
      said.refused(words.say("list.changed"));
      return;
    }
    String whom = one.onFile().number().value();
    if (differences.decide(one.id(), adopt)) {
      said.done(
          words.say(
              adopt ? "register.said.adopted" : "register.said.dismissed",
              whom,
              words.of(one.part())));
    } else {
      said.refused(words.say("register.said.gone", whom));
    }
  }
}
