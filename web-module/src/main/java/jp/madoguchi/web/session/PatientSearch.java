package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.patient.FoundPatients;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.web.security.SentForm;

/** The list of the matching dialog (SC-04) for what was typed into its search field. */
@Named
@RequestScoped
public class PatientSearch {
  private static final FoundPatients NOBODY = new FoundPatients(List.of(), false);

  private final PatientRegister register;
  private final HttpServletRequest request;
  private FoundPatients found;

  /** For the container's proxy. */
  protected PatientSearch() {
    this(null, null);
  }

  @Inject
  public PatientSearch(PatientRegister register, HttpServletRequest request) {
    this.register = register;
    this.request = request;
  }

  /**
   * Patients by the text of the body; nothing for an empty or overlong one, nor for one in the
   * address.
   */
  public List<PatientView> getFound() {
    return found().patients();
  }

  /** Whether others match as well. */
  public boolean isMore() {
    return found().more();
  }

  private FoundPatients found() {
    if (found == null) {
      found = search();
    }
    return found;
  }

  private FoundPatients search() {
    String text = "POST".equals(request.getMethod()) ? SentForm.field(request, "q") : null;
    if (text == null || text.isBlank() || text.length() > 100) {
      return NOBODY;
    }
    try {
      return register.search(text.strip());
    } catch (RefusedInput twelveDigits) {
      return NOBODY;
    }
  }

  /** The button that the list's buttons stand for. */
  public String getPress() {
    return switch (purpose()) {
      case "ask" -> "inquire";
      case "undo" -> "withright";
      default -> "assign";
    };
  }

  /** The same, for whoever can be chosen with a reason only. */
  public String getWithReason() {
    return switch (purpose()) {
      case "ask" -> "inquire";
      case "undo" -> "withright";
      default -> "confirm";
    };
  }

  private String purpose() {
    String purpose = SentForm.field(request, "for");
    return purpose == null ? "" : purpose;
  }
}
