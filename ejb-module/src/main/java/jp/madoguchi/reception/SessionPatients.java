package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Whose a session is now, behind the façades, for the capability that keeps something by a session.
 */
@Local
public interface SessionPatients {
  /** 患者番号, or empty while the session is nobody's, and for no session. */
  Optional<String> of(long sessionId);

  /** The same, and it stays so until the end of the transaction: nobody undoes it meanwhile. */
  Optional<String> held(long sessionId);
}
