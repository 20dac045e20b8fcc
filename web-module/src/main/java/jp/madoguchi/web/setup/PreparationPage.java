package jp.madoguchi.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.setup.Preparation;
import jp.madoguchi.web.security.LineCheck;
import jp.madoguchi.web.text.Words;

/** 導入状態の確認: the checks of the set-up, when an administrator asks for them. */
@Named("preparationPage")
@ViewScoped
public class PreparationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Preparation preparation;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private transient List<FindingLine> lines;

  /** Looks now. */
  public void look() {
    List<CheckFinding> found = new ArrayList<>(preparation.look());
    found.add(LineCheck.of(request));
    lines = FindingLine.all(found, words);
  }

  /** What was found, null before anybody asked. */
  public List<FindingLine> getLines() {
    return lines;
  }
}
