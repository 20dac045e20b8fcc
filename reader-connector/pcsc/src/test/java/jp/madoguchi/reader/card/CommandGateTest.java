package jp.madoguchi.reader.card;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandGateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00A4040C0AD392F000260100000001", // the JPKI application
        "00B0860020", // token
        "00B0880003", // contents
        "00B08A0000", // certificate
        "00B08B0000", // issuer
        "00B0010000", // on in the same file
        "00200098", // PIN state
        "002000980431323334", // PIN
        "802A029720000000000000000000000000000000000000000000000000000000000000000000",
        "00C0000000", // rest of an answer over T=0
        "00A404000BA00000030800001000010000", // PIV, of a staff card
        "00CB3FFF055C035FC10100", // the certificate of its card authentication key
        "0087119E267C2482008120000000000000000000000000000000000000000000000000000000000000000000",
        "FFCA000000" // the number of a card, asked of the reader
      })
  void whatUserAuthenticationNeedsPasses(String command) {
    assertDoesNotThrow(() -> CommandGate.require(HexFormat.of().parseHex(command)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00A404000AD392F000260100000001", // another form of the same: not on the list
        "00A4040C0AD3921000310001010408", // 券面事項入力補助
        "00A4040C0AD3921000310001010402", // 券面事項確認
        "00A4040C0AD3921000310001010401", // 住基
        "00A4040C0AD3921000310001010100", // 共通カード
        "00A4040C01D3", // the beginning of all of them
        "00A4040C09D392F0002601000000", // the beginning of ours
        "00A4040C0BD392F00026010000000100",
        "00A4020C020001", // by file identifier
        "00B0810000", // certificate for signing documents
        "00B0820000",
        "00B0970000", // keys and PINs are not for reading
        "00B0EA0000", // a file number with bits that have no meaning
        "002000980C313233343536373839303132", // twelve digits
        "0020009806313233343536", // six digits
        "00200098043132334A", // not digits
        "0020008004", // PIN of whatever was selected
        "0020009B06414243313233", // password for signing documents
        "802A008033", // signing in another form
        "802A029A20000000000000000000000000000000000000000000000000000000000000000000",
        "00A4040009A0000003080000100000", // the beginning of PIV's name
        "00CB3FFF055C035FC10200", // fingerprints of a PIV card
        "00CB3FFF055C035FC10500", // another certificate
        "0087119A267C2482008120000000000000000000000000000000000000000000000000000000000000000000", // another key
        "0087079E267C2482008120000000000000000000000000000000000000000000000000000000000000000000", // another algorithm
        "0087119E267C24820081200000000000000000000000000000000000000000000000000000000000000000", // without the end
        "00200080083132333435363738", // the PIN of a PIV card
        "FFCA010000", // history of a card
        "FFB0000010", // memory of a card
        "00840000", // anything else
        "0024010008",
        "01A4040C0AD392F000260100000001", // on another logical channel
        "00",
        ""
      })
  void everythingElseIsRefused(String command) {
    byte[] bytes = HexFormat.of().parseHex(command);
    assertThrows(SecurityException.class, () -> CommandGate.require(bytes));
  }

  @Test
  void theRefusalDoesNotRepeatTheData() {
    byte[] command = HexFormat.of().parseHex("002000980C313233343536373839303132");
    String message =
        assertThrows(SecurityException.class, () -> CommandGate.require(command)).getMessage();
    assertFalse(message.contains("31"), message);
  }
}
