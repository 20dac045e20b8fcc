package jp.madoguchi.web.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Makes a PDF of a document: PDF/UA-1 and PDF/A-2a, A4, its font inside. Nothing is fetched from
 * anywhere: pictures come from whoever asks for the file.
 */
public final class PdfPress {
  private static final String PICTURES = "picture:";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // it would log pieces of the text
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new NoFontsOfTheServer());
  }

  private PdfPress() {}

  /** A document without pictures. */
  public static void press(String xhtml, OutputStream out) throws IOException {
    press(xhtml, name -> null, out);
  }

  /**
   * @param xhtml of {@link PaperPage} or {@link PaperSheet}; pictures are named {@code
   *     picture:NAME}
   * @param pictures the PNG of a name, or null
   */
  public static void press(String xhtml, Function<String, byte[]> pictures, OutputStream out)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(COLOURS);
    builder.useFont(PaperFont::open, PaperFont.FAMILY, 400, FontStyle.NORMAL, true);
    builder.useProtocolsStreamImplementation(
        address -> new PressedPicture(address, pictures), "picture");
    builder.useUriResolver((base, address) -> address.startsWith(PICTURES) ? address : null);
    builder.useExternalResourceAccessControl(
        (address, type) -> address.startsWith(PICTURES),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useObjectDrawerFactory(new DrawnShapes());
    builder.withProducer("Madoguchi");
    builder.withHtmlContent(xhtml, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        // the first writing makes the fonts' parts and their character maps, which are then mended
        document.save(OutputStream.nullOutputStream());
        CharacterMaps.mend(document);
        LinkWords.mend(document);
        document.save(out);
      }
    }
  }
}
