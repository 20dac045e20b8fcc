package jp.madoguchi.terminal.virtual.exchange;

import java.util.List;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestBody;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.FileCategory;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/** Questions of the hospital about medical information. */
final class Requests {
  private Requests() {}

  static ClinicalRequest checkups(VirtualPerson person, String category) {
    return clinical(MessageFamily.TKKsiquc, person, category);
  }

  static ClinicalRequest drugs(VirtualPerson person, String category) {
    return clinical(MessageFamily.YZKsiquc, person, category);
  }

  private static ClinicalRequest clinical(
      MessageFamily family, VirtualPerson person, String category) {
    Coverage coverage = person.coverage();
    return new ClinicalRequest(
        family,
        new ClinicalRequestHeader(
            "1311111111",
            coverage.insurerNumber(),
            coverage.symbol(),
            coverage.number(),
            coverage.branch(),
            "clinical",
            List.of()),
        new ClinicalRequestBody(null, null, new FileCategory(category), null, null, List.of()),
        List.of());
  }
}
