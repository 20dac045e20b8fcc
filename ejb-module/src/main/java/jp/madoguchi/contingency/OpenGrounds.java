package jp.madoguchi.contingency;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;

/** What is open without consent at this instant, for the gate of medical information alone. */
@Local
public interface OpenGrounds {
  /** What the caller opened of the patient and may read by now, 救急 first; mostly none. */
  List<GroundOpening> now(String patientNumber);

  /** The grounds that the caller could open now. */
  Set<ExtraordinaryGround> offered();

  /** Openings that wait for a document of the terminal, whoever opened them; locked. */
  List<GroundOpening> expecting();

  /** The document of an opening came: no further one is expected. */
  void documentCame(long opening);

  /** Opened by the caller on the patient in the past, newest first, twenty at most. */
  List<GroundOpening> own(String patientNumber);
}
