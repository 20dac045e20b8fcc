package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontGateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/madoguchi/",
        "/madoguchi/reception/board.xhtml",
        "/madoguchi/jakarta.faces.resource/components.js.xhtml",
        "/madoguchi/api/a%20b",
        "/madoguchi/help/%E7%AA%93",
        "/madoguchi/..."
      })
  void anAddressOfOneFormPasses(String path) {
    assertTrue(FrontGate.isCanonical(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "madoguchi/start",
        "//madoguchi/start",
        "/madoguchi//api/board",
        "/madoguchi/api/../start",
        "/madoguchi/./start",
        "/madoguchi/api/..",
        "/madoguchi/start;MADOGUCHI=0",
        "/madoguchi;a/start",
        "/madoguchi/%61pi/board",
        "/madoguchi/%2e%2E/start",
        "/madoguchi/api%2Fboard",
        "/madoguchi/api%5cboard",
        "/madoguchi/api%252Fboard",
        "/madoguchi/start%3BMADOGUCHI=0",
        "/madoguchi/start%00",
        "/madoguchi/start%0d%0aX",
        "/madoguchi/%c0%ae/start",
        "/madoguchi/%zz",
        "/madoguchi/%",
        "/madoguchi/\\start",
        "/madoguchi/\u7a93"
      })
  void anyOtherWayToWriteItIsRefused(String path) {
    assertFalse(FrontGate.isCanonical(path));
  }

  /** RFC 9110 §15.5.6: the methods that are there, and none that is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/madoguchi/reception/board.xhtml | GET, HEAD, POST",
        "/madoguchi/api/board | GET, HEAD, POST",
        "/madoguchi/scim/v2/Users/7 | GET, HEAD, POST, PUT, PATCH, DELETE"
      })
  void whatAMethodIsRefusedForIsToldTheMethodsOfThere(String path, String methods)
      throws IOException {
    Map<String, String> told = new HashMap<>();
    HttpServletRequest request =
        stand(
            HttpServletRequest.class,
            (name, all) ->
                switch (name) {
                  case "getRequestURI" -> path;
                  case "getContextPath" -> "/madoguchi";
                  default -> null;
                });
    HttpServletResponse response =
        stand(
            HttpServletResponse.class,
            (name, all) ->
                name.equals("setHeader") ? told.put((String) all[0], (String) all[1]) : null);
    FrontGate.refuse(request, response, Problem.METHOD);
    assertEquals(Map.of("Allow", methods), told);
  }

  private interface Answer {
    Object of(String name, Object[] arguments);
  }

  private static <T> T stand(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.of(method.getName(), arguments)));
  }

  @Test
  void aQueryCanBeReadAndEnds() {
    assertTrue(FrontGate.isQuery(null));
    assertTrue(FrontGate.isQuery("id=5&show=%E7%AA%93&q="));
    assertFalse(FrontGate.isQuery("a=%zz"));
    assertFalse(FrontGate.isQuery("a=%2"));
    assertTrue(FrontGate.isQuery("a&".repeat(FormSize.MOST_FIELDS - 1)));
    assertFalse(FrontGate.isQuery("a&".repeat(FormSize.MOST_FIELDS)));
  }
}
