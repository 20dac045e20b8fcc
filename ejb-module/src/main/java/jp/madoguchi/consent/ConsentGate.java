package jp.madoguchi.consent;

import jakarta.ejb.Local;
import java.util.List;

/**
 * The only door to medical information: says for a patient and a kind whether it may be read now.
 * The latest choice wins (§4.6); at the very instant of {@code until} it is closed.
 */
@Local
public interface ConsentGate {
  /** State per kind now; whoever may see consents (§5.3) may ask. Always all five kinds. */
  List<ConsentView> consents(String patientNumber);

  /** The state of one kind now. */
  ConsentView consent(String patientNumber, ConsentKind kind);
}
