package jp.madoguchi.reader.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTransportTest {

  @ParameterizedTest
  @CsvSource({
    "Windows 11, NATIVE",
    "Windows Server 2022, NATIVE",
    "Mac OS X, NATIVE",
    "Linux, PCSCD",
    "FreeBSD, PCSCD"
  })
  void whereNoneIsSetThePlatformChooses(String system, ReaderTransport expected) {
    assertEquals(expected, ReaderTransport.usual(system));
  }

  @ParameterizedTest
  @CsvSource({"pcscd, PCSCD", "' native ', NATIVE", "smartcardio, SMARTCARDIO"})
  void aSettingNamesIt(String value, ReaderTransport expected) {
    assertEquals(expected, ReaderTransport.of(value));
  }

  @Test
  void notSetOrEmptyIsTheUsualOneHere() {
    ReaderTransport usual = ReaderTransport.usual(System.getProperty("os.name"));
    assertEquals(usual, ReaderTransport.of(null));
    assertEquals(usual, ReaderTransport.of(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"winscard", "PCSCD", "native,pcscd"})
  void anotherWordIsRefusedWithKeyValueAndWhatIsAllowed(String value) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> ReaderTransport.of(value)).getMessage();
    assertTrue(message.contains("reader.transport"), message);
    assertTrue(message.contains("pcscd, native, smartcardio"), message);
    assertTrue(message.contains('"' + value + '"'), message);
  }
}
