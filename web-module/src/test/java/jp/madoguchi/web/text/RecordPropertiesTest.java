package jp.madoguchi.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {
  /** As pages are given them. */
  public record Line(String text, int count) {
    public boolean isOpen() {
      return count > 0;
    }

    public String getShort() {
      return text.substring(0, 1);
    }

    public static String getNothing() {
      return "not asked for by a page";
    }
  }

  private final RecordProperties properties = new RecordProperties();
  private final ELContext context = new Asked();

  @Test
  void aComponentIsAProperty() {
    assertEquals("窓口", properties.getValue(context, new Line("窓口", 2), "text"));
    assertTrue(context.isPropertyResolved());
  }

  @Test
  void whatARecordSaysByAGetterIsAPropertyToo() {
    assertEquals(true, properties.getValue(context, new Line("窓口", 2), "open"));
    assertEquals("窓", properties.getValue(context, new Line("窓口", 2), "short"));
    assertTrue(context.isPropertyResolved());
    assertTrue(properties.isReadOnly(context, new Line("窓口", 2), "open"));
  }

  @Test
  void everythingElseIsLeftToTheServer() {
    for (String property : new String[] {"class", "nothing", "unknown", ""}) {
      assertNull(properties.getValue(context, new Line("窓口", 2), property));
    }
    assertNull(properties.getValue(context, "a text, no record", "empty"));
    assertFalse(context.isPropertyResolved());
  }

  private static final class Asked extends ELContext {
    @Override
    public ELResolver getELResolver() {
      throw new UnsupportedOperationException("nobody else is asked");
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
