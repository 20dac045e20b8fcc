package jp.madoguchi.program;

import jakarta.ejb.Local;
import java.util.List;

/** The connected programs as administrators and auditors see them (連携システムの一覧). */
@Local
public interface ProgramBook {
  /** Those in use first, then by client id. */
  List<ConnectedProgram> list(int first, int size);

  /** How many there are, revoked ones too. */
  long count();
}
