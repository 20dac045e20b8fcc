package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The PIN goes its own way, the rest of the form the usual one. */
class TypedPinTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private ServletRequest passedOn;
  private char[] pin;
  private String typed = "";

  @Test
  void thePinIsAnArrayAndNoParameterAndIsWipedWhenTheRequestEnds() throws Exception {
    pass(FORM, "identify=identify&id=12&pin=7391&sure=true");

    assertEquals("7391", typed);
    assertArrayEquals(new char[4], pin);
    assertEquals(0, TypedPin.of(passedOn).length);
    assertNull(passedOn.getParameter("pin"));
    assertEquals(
        java.util.List.of("told", "identify", "id", "sure"),
        Collections.list(passedOn.getParameterNames()));
  }

  @Test
  void otherFieldsAreDecodedAndRepeatedOnesKept() throws Exception {
    pass(FORM + ";charset=UTF-8", "reason=%E5%BE%85%E3%81%A1+%26&n=1&n=2&empty=&alone");

    assertEquals("待ち &", passedOn.getParameter("reason"));
    assertArrayEquals(new String[] {"1", "2"}, passedOn.getParameterValues("n"));
    assertEquals("", passedOn.getParameter("empty"));
    assertEquals("", passedOn.getParameterMap().get("alone")[0]);
    assertEquals("from the address", passedOn.getParameter("told"));
    assertNull(passedOn.getParameter("nothing"));
    assertEquals(0, pin.length);
  }

  @Test
  void aFieldWhoseNameOnlyEndsLikeThePinsIsAnOrdinaryOne() throws Exception {
    pass(FORM, "spin=7391&pinned=1");

    assertEquals(0, pin.length);
    assertEquals("7391", passedOn.getParameter("spin"));
    assertEquals("1", passedOn.getParameter("pinned"));
  }

  @Test
  void whatIsNoFormIsPassedOnAsItIs() throws Exception {
    HttpServletRequest request = request("application/json", "{}");
    new TypedPin().doFilter(request, null, (passed, response) -> passedOn = passed);
    assertSame(request, passedOn);
  }

  private void pass(String type, String body) throws Exception {
    new TypedPin()
        .doFilter(
            request(type, body),
            null,
            (passed, response) -> {
              passedOn = passed;
              pin = TypedPin.of(passed);
              typed = new String(pin);
            });
  }

  /** What comes from the network, as far as the filter reads it. */
  private static HttpServletRequest request(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    Map<String, Object> attributes = new HashMap<>();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TypedPinTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getContentType" -> type;
                  case "getContentLength" -> bytes.length;
                  case "getInputStream" -> new Body(bytes);
                  case "getQueryString" -> "told=from+the+address";
                  case "getAttribute" -> attributes.get((String) arguments[0]);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  case "removeAttribute" -> attributes.remove((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static final class Body extends ServletInputStream {
    private final ByteArrayInputStream in;

    Body(byte[] bytes) {
      in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("read by blocking");
    }
  }
}
