package jp.madoguchi.web.handle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.security.SentForm;

/**
 * Handles for the addresses of this log-in. Nothing is kept anywhere: the handle is the text
 * itself, sealed with a key that every node reads from the database and bound to the account and
 * the instant of its log-in. It goes on after the log-in moved to another node and ends with it.
 */
@Named("handles")
@RequestScoped
public class Handles {
  private final InstallationKeys keys;
  private final HttpServletRequest request;
  private final Me me;
  private byte[] key;

  /** For the container's proxy. */
  protected Handles() {
    this(null, null, null);
  }

  @Inject
  public Handles(InstallationKeys keys, HttpServletRequest request, Me me) {
    this.keys = keys;
    this.request = request;
    this.me = me;
  }

  /** What stands in the address for a text; "" for none. */
  public String of(String text) {
    return text == null || text.isEmpty() ? "" : SealedText.seal(key(), me.getLogInMark(), text);
  }

  /**
   * The text of a parameter of the address; null when it is absent or was not made for this log-in.
   */
  public String text(String parameter) {
    return read(SentForm.field(request, parameter));
  }

  /** The patient that the address names by {@code patient}; empty for none, and for no number. */
  public Optional<PatientNumber> patient() {
    try {
      return Optional.of(new PatientNumber(text("patient")));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  /** The text of a handle; null when it is none of this log-in. */
  public String read(String handle) {
    return handle == null || handle.isEmpty()
        ? null
        : SealedText.open(key(), me.getLogInMark(), handle).orElse(null);
  }

  /** The address holds a handle of another log-in, or what never was one. */
  public boolean isForeign(String parameter) {
    String handle = SentForm.field(request, parameter);
    return handle != null && !handle.isEmpty() && read(handle) == null;
  }

  private byte[] key() {
    if (key == null) {
      key = keys.of(InstallationKeyUse.ADDRESSES);
    }
    return key;
  }
}
