package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import jp.madoguchi.equipment.ReaderBook;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.ReaderSheet;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** Which a reader is, where it stands and what it is, as an administrator enters it. */
@Named("readerEdit")
@ViewScoped
public class ReaderEdit implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ReaderBook book;
  @Inject ReadersPage page;
  @Inject Words words;
  @Inject Said said;

  private transient ReaderSheet sheet;
  private String number;
  private String place;
  private String model;
  private String desk;

  /** Begins with the pressed row. */
  public void begin() {
    sheet = page.getRows().pressed().orElse(null);
    if (sheet == null) {
      page.refresh();
      Redrawn.also("live", "verdict");
      said.refused(words.say("list.changed"));
      return;
    }
    ReaderDescription now = sheet.said();
    number = now.number() == null ? "" : now.number().toString();
    place = now.place();
    model = now.model();
    desk = now.desk();
  }

  public void leave() {
    sheet = null;
  }

  public void save() {
    if (sheet == null) {
      return;
    }
    ReaderDescription typed;
    try {
      typed = new ReaderDescription(numberTyped(), place, model, desk);
    } catch (IllegalArgumentException wrong) {
      said.beside("number", words.say("readers.said.number"));
      return;
    }
    String label = sheet.status().label();
    try {
      book.describe(sheet.status().key(), typed);
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof IllegalArgumentException)) {
        throw failed;
      }
      close();
      said.refused(words.say("readers.said.gone", label));
      return;
    }
    close();
    said.done(words.say("readers.said.saved", label));
  }

  private void close() {
    sheet = null;
    page.refresh();
    Redrawn.also("editArea", "live", "verdict");
  }

  /** Full-width digits are digits, too. */
  private Integer numberTyped() {
    String typed = number == null ? "" : Normalizer.normalize(number, Normalizer.Form.NFKC).strip();
    return typed.isEmpty() ? null : Integer.valueOf(typed);
  }

  /** The reader that is being described; null for none. */
  public ReaderSheet getSheet() {
    return sheet;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
  }

  public String getDesk() {
    return desk;
  }

  public void setDesk(String desk) {
    this.desk = desk;
  }
}
