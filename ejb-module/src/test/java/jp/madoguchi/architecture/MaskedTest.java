package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Personal data in a log is a defect: types that hold it print themselves without it. */
class MaskedTest {
  private static final String SECRET = "試験太郎";
  private static final LocalDate BIRTH = LocalDate.of(1956, 11, 22);

  /** Names of components that hold personal data. */
  private static final Set<String> PERSONAL =
      Set.of(
          "name", "nameKana", "kana", "birthDate", "insurerNumber", "symbol", "number", "address");

  static Stream<Class<?>> recordsWithPersonalData() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "jp.madoguchi.patient", "jp.madoguchi.qualification", "jp.madoguchi.reception")
            .stream()
            .filter(JavaClass::isRecord)
            .<Class<?>>map(JavaClass::reflect)
            .filter(MaskedTest::holdsPersonalData);
  }

  @Test
  void thereAreSuchTypes() {
    assertTrue(recordsWithPersonalData().count() >= 6);
  }

  @ParameterizedTest
  @MethodSource("recordsWithPersonalData")
  void printsWithoutIt(Class<?> type) throws ReflectiveOperationException {
    String printed = filled(type).toString();
    assertFalse(printed.contains(SECRET), printed);
    assertFalse(printed.contains(BIRTH.toString()), printed);
  }

  private static boolean holdsPersonalData(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getType() == String.class || c.getType() == LocalDate.class)
        .map(RecordComponent::getName)
        .anyMatch(PERSONAL::contains);
  }

  private static Object filled(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(types).map(MaskedTest::value).toArray();
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> type) {
    if (type == String.class) {
      return SECRET;
    }
    if (type == LocalDate.class) {
      return BIRTH;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : null;
  }
}
