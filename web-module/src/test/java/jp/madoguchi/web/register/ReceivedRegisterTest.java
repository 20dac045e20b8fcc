package jp.madoguchi.web.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReceivedRegisterTest {
  @Test
  void givesBackWhatWasReceivedAsOftenAsItIsAsked() throws IOException {
    byte[] content = new byte[200_001];
    content[200_000] = 7;
    try (var received = ReceivedRegister.of(new ByteArrayInputStream(content), 1)) {
      assertEquals(content.length, received.bytes());
      assertArrayEquals(content, received.content().readAllBytes());
      assertArrayEquals(content, received.content().readAllBytes());
    }
  }

  @Test
  void takesWhatIsJustAllowedAndNotAByteMore() throws IOException {
    byte[] most = new byte[1 << 20];
    ReceivedRegister.of(new ByteArrayInputStream(most), 1).close();
    assertThrows(
        ReceivedRegister.RegisterTooLarge.class,
        () -> ReceivedRegister.of(new ByteArrayInputStream(new byte[(1 << 20) + 1]), 1));
  }
}
