package jp.madoguchi.web.setup;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jp.madoguchi.access.PasswordRefused;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.setup.SetupRefusal;
import jp.madoguchi.setup.SetupRefused;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** What became of a step of the set-up, said beside its field. */
@RequestScoped
public class SetupAnswer {
  private final Words words;
  private final Said said;

  /** For the container's proxy. */
  protected SetupAnswer() {
    this(null, null);
  }

  @Inject
  public SetupAnswer(Words words, Said said) {
    this.words = words;
    this.said = said;
  }

  /**
   * Does it, unless the façade refuses.
   *
   * @param field beside which a refusal stands; null for the page's own line
   */
  boolean did(String field, Runnable act) {
    try {
      act.run();
      return true;
    } catch (SetupRefused | StaffRefused | PasswordRefused refused) {
      tell(field, refused);
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof RuntimeException refused && tell(field, refused))) {
        throw failed;
      }
    }
    return false;
  }

  private boolean tell(String field, RuntimeException refused) {
    if (refused instanceof SetupRefused step) {
      tell(isOfField(step.why()) ? field : null, words.of(step.why()));
    } else if (refused instanceof PasswordRefused password) {
      tell("password", words.of(password.fault()));
    } else if (refused instanceof StaffRefused person) {
      tell(fieldOf(person.why()), words.of(person.why()));
    } else {
      return false;
    }
    return true;
  }

  private static boolean isOfField(SetupRefusal why) {
    return why != SetupRefusal.OVER && why != SetupRefusal.INCOMPLETE;
  }

  private static String fieldOf(StaffRefusal why) {
    return switch (why) {
      case STAFF_NUMBER, STAFF_NUMBER_TAKEN -> "staffNumber";
      case NAME, TOO_LONG -> "displayName";
      default -> "account";
    };
  }

  /** Says something beside a field. */
  void beside(String field, String key) {
    said.beside(field, words.say(key));
  }

  private void tell(String field, String text) {
    if (field == null) {
      said.refused(text);
    } else {
      said.beside(field, text);
    }
  }
}
