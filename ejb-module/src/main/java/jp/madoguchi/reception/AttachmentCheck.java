package jp.madoguchi.reception;

import java.util.List;
import jp.madoguchi.qualification.ComparedField;

/**
 * Whether a session may be attached to a patient (結び付けの可否), and what differs.
 *
 * @param differences what the two sides say, in the order of the screen; empty when nothing differs
 */
public record AttachmentCheck(Attachability verdict, List<BothSides> differences) {

  /** Who may attach it; the refusals' keys are those of the bundles. */
  public enum Attachability {
    /** One person: everybody at the desk. */
    ONE_PERSON(null),
    /** Name or sex differ, or a part of the birth date is unknown: 受付責任者 with a reason. */
    LEAD_WITH_REASON("session.attach.lead"),
    /** Another birth date: nobody. */
    OTHER_BIRTH_DATE("session.attach.birth"),
    /**
     * The answer holds no whole birth date, and its numbers or name are not the patient's: nobody.
     */
    BIRTH_DATE_UNKNOWN("session.attach.unknown"),
    /** The answer's results name more than one person: nobody. */
    SEVERAL_PERSONS("session.attach.several");

    private final String refusalKey;

    Attachability(String refusalKey) {
      this.refusalKey = refusalKey;
    }

    /** The sentence for whoever may not, a key of the bundles; null when everybody may. */
    public String refusalKey() {
      return refusalKey;
    }
  }

  /**
   * One field that differs.
   *
   * @param onFile as the register has it, null for none
   * @param answered as received, null for none
   */
  public record BothSides(ComparedField field, String onFile, String answered) {
    @Override
    public String toString() {
      return "BothSides[" + field + "]";
    }
  }
}
