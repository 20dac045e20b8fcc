package jp.madoguchi.web.pf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListColumnsTest {
  @Test
  void onlyColumnsOfTheListCanBeChosen() {
    ListColumns columns = new ListColumns(List.of("a", "b", "c"), Set.of("c"));
    assertArrayEquals(new String[] {"a", "b"}, columns.getChosen());
    columns.setChosen(new String[] {"c", "password"});
    assertTrue(columns.shows("c"));
    assertFalse(columns.shows("a"));
    assertFalse(columns.shows("password"));
    columns.setChosen(null);
    assertFalse(columns.shows("c"));
  }

  @Test
  void aDayIsReadAsTypedAndPrintedAsThePatternSays() {
    var converter = new JapaneseDateConverter();
    LocalDate day = LocalDate.of(1956, 11, 22);
    for (String typed : List.of("S31.11.22", "昭和31年11月22日", "Ｓ３１．１１．２２", "1956-11-22")) {
      assertEquals(day, converter.getAsObject(null, null, typed));
    }
    assertEquals("1956-11-22", converter.getAsString(null, null, day));
    assertNull(converter.getAsObject(null, null, "  "));
  }

  @Test
  void aSearchTakesBackAKeyAndNothingElse() {
    var converter = new SearchHitConverter();
    assertEquals("p-12", converter.getAsObject(null, null, "p-12").key());
    assertThrows(ConverterException.class, () -> converter.getAsObject(null, null, "<b>p-12</b>"));
  }
}
