package jp.madoguchi.web.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says against a file, one line for each rule that is broken. */
public final class Judged {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Judged() {}

  public static List<String> by(PDFAFlavour flavour, byte[] file) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(
              one ->
                  one.getRuleId().getClause()
                      + "-"
                      + one.getRuleId().getTestNumber()
                      + " "
                      + one.getMessage())
          .distinct()
          .toList();
    }
  }
}
