package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The control of the demo's cards over HTTP. */
class CardControlTest {
  @TempDir static Path directory;
  private static CardProcess process;

  @BeforeAll
  static void start() throws Exception {
    process = CardProcess.start(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    process.end();
  }

  @Test
  void cardsArePutOnReadersAndTakenOff() throws Exception {
    assertTrue(process.get("/health").contains("\"status\":\"up\""));
    assertTrue(
        process.post(200, "/put", "{\"card\":\"P0001\",\"reader\":\"1\"}").contains("試験 太郎"));
    assertTrue(
        process.readers().contains("{\"name\":\"Madoguchi Desk 00 00\",\"card\":\"P0001\"}"));

    process.post(409, "/put", "{\"card\":\"P0002\",\"reader\":1}");
    process.post(200, "/put", "{\"card\":\"P0001\",\"reader\":\"Madoguchi Desk 2 00 00\"}");
    assertTrue(process.readers().contains("{\"name\":\"Madoguchi Desk 00 00\",\"card\":null}"));
    assertTrue(
        process.readers().contains("{\"name\":\"Madoguchi Desk 2 00 00\",\"card\":\"P0001\"}"));

    process.post(200, "/remove", "{\"reader\":\"3\"}");
    assertFalse(process.readers().contains("P0001"));
  }

  @Test
  void aPersonOfTheVirtualPopulationGetsACardWhenItIsWanted() throws Exception {
    process.post(200, "/put", "{\"card\":\"P0123\",\"reader\":\"2\"}");
    assertTrue(process.readers().contains("P0123"));
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    assertTrue(
        process.post(404, "/put", "{\"card\":\"Q1\",\"reader\":\"1\"}").contains("no card Q1"));
    assertTrue(process.post(404, "/remove", "{\"reader\":\"9\"}").contains("no reader 9"));
    assertTrue(process.post(400, "/put", "{\"card\":\"P0001\"}").contains("reader"));
    process.post(400, "/put", "nonsense");
    assertEquals(
        400,
        process.send("/put", "{\"card\":\"P0001\",\"reader\":\"1\"}", "text/plain").statusCode());
  }

  @Test
  void theServiceCanDieAndReturn() throws Exception {
    process.post(200, "/service/stop", "{}");
    assertEquals(503, process.send("/health", null, null).statusCode());
    process.post(200, "/service/start", "{}");
    assertTrue(process.get("/health").contains("\"status\":\"up\""));
  }
}
