package jp.madoguchi.web.print;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * What a link of a file is called (PDF/UA-1, 7.18.5). The library writes a link's title into the
 * structure only; it is put beside the link's area, too.
 */
final class LinkWords {
  private static final int DEEPEST = 8;

  private LinkWords() {}

  static void mend(PDDocument document) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    PDNumberTreeNode parents = root == null ? null : root.getParentTree();
    if (parents == null) {
      return;
    }
    for (PDPage page : document.getPages()) {
      for (PDAnnotation area : page.getAnnotations()) {
        if (area instanceof PDAnnotationLink && area.getContents() == null) {
          area.setContents(words(parents.getValue(area.getStructParent())));
        }
      }
    }
  }

  private static String words(Object element) {
    COSDictionary part =
        element instanceof COSObjectable one && one.getCOSObject() instanceof COSDictionary found
            ? found
            : null;
    for (int i = 0; part != null && i < DEEPEST; i++) {
      String words = part.getString(COSName.ALT);
      if (words != null) {
        return words;
      }
      part = part.getCOSDictionary(COSName.P);
    }
    return null;
  }
}
