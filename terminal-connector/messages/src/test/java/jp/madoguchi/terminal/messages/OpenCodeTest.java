package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code list of the interface has a type, and none of them is closed. */
class OpenCodeTest {
  private static final Path SOURCES = Path.of("src/main/java/jp/madoguchi/terminal/messages");

  static List<Class<? extends OpenCode>> types() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.equals("package-info"))
          .sorted()
          .<Class<?>>map(OpenCodeTest::type)
          .filter(type -> OpenCode.class.isAssignableFrom(type) && type.isRecord())
          .<Class<? extends OpenCode>>map(type -> type.asSubclass(OpenCode.class))
          .toList();
    }
  }

  @Test
  void everyCodeListOfTheInterfaceHasAType() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Class<?> type : types()) {
      Matcher list = Pattern.compile("OQSCD\\d{3}").matcher(source(type));
      while (list.find()) {
        named.add(list.group());
      }
    }
    assertEquals(
        IntStream.rangeClosed(1, 44)
            .mapToObj("OQSCD%03d"::formatted)
            .collect(Collectors.toCollection(TreeSet::new)),
        named);
  }

  @ParameterizedTest
  @MethodSource("types")
  void anUnknownCodeIsKeptAndShownAsItCame(Class<? extends OpenCode> type) throws Exception {
    OpenCode code = make(type, "Z9");
    assertEquals("Z9", code.code());
    assertFalse(code.known());
    assertEquals("Z9", code.label());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aKnownCodeHasItsTerm(Class<? extends OpenCode> type) throws Exception {
    for (Field constant : type.getFields()) {
      if (Modifier.isStatic(constant.getModifiers()) && constant.getType() == type) {
        OpenCode code = (OpenCode) constant.get(null);
        assertTrue(code.known(), constant.getName());
        assertFalse(code.label().isBlank(), constant.getName());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aBlankCodeIsNone(Class<? extends OpenCode> type) {
    for (String blank : new String[] {null, "", " ", "　"}) {
      InvocationTargetException refused =
          assertThrows(InvocationTargetException.class, () -> make(type, blank));
      assertTrue(refused.getCause() instanceof IllegalArgumentException);
    }
  }

  @Test
  void whatAMethodOfAuthenticationMeansDependsOnItsElement() {
    AuthenticationMethod first = new AuthenticationMethod("01");
    assertEquals("ID・パスワード", first.label(new AuthenticationElement("1")));
    assertEquals("指紋", first.label(new AuthenticationElement("2")));
    assertEquals("01", first.label(new AuthenticationElement("9")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TSR", "TKK", "YZK", "SRJ", "SHJ"})
  void theKindsOfConsentHaveTheirCodes(String code) {
    assertEquals(ConsentElement.valueOf(code), new ConsentKindCode(code).kind().orElseThrow());
  }

  private static OpenCode make(Class<? extends OpenCode> type, String code) throws Exception {
    return type.getDeclaredConstructor(String.class).newInstance(code);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(OpenCode.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String source(Class<?> type) throws IOException {
    return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
  }
}
