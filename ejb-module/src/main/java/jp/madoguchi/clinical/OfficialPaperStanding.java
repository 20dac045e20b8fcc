package jp.madoguchi.clinical;

/**
 * How far an official document (公式の帳票) is.
 *
 * @param closed the kind whose consent keeps it closed, or null
 * @param state what became of the question; with {@link FetchState.Status#HERE} its instant is that
 *     of the document
 */
public record OfficialPaperStanding(OfficialPaper paper, ClinicalKind closed, FetchState state) {
  @Override
  public String toString() {
    return "OfficialPaperStanding[" + paper + " ***]";
  }
}
