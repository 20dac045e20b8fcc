package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/**
 * What is small on its way in and large inside, reaches for other files, or has no end: in the
 * terminal's folders, in uploads, at the interface. It is refused, and the next file is taken.
 */
public abstract class BombScenario {
  private static final String SAMPLE = "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml";
  private static final int MIB = 1 << 20;

  @Test
  void noFileOfTheTerminalGrowsReachesOutOrStopsTheOthers(ServerUnderTest server)
      throws IOException {
    String good = Files.readString(Installation.sample(SAMPLE));
    try (var elsewhere = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Map<String, String> reasons = new TreeMap<>();
      for (Map.Entry<String, String> bomb :
          bombs("http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.dtd").entrySet()) {
        String content =
            good.replaceFirst("<XmlMsg>", bomb.getValue().replace("$", "\\$"))
                .replaceFirst("(<Address>)[^<]*", bomb.getKey().contains("&") ? "$1&x;" : "$1x");
        for (String folder : new String[] {"face", "res"}) {
          String name =
              folder.equals("face")
                  ? Dropped.faceName()
                  : "OQSsiquc01res_" + System.nanoTime() + ".xml";
          Dropped dropped =
              Dropped.into(
                  server, folder, name, Dropped.utf8(content + "<!--" + System.nanoTime() + "-->"));
          reasons.put(folder + " " + bomb.getKey(), dropped.awaitFault());
          assertFalse(dropped.becameSession(), folder + " " + bomb.getKey());
        }
      }
      reasons.forEach((bomb, reason) -> System.out.println("bomb " + bomb + ": " + reason));
      elsewhere.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, elsewhere::accept, "somebody was asked");
    }
    Dropped next =
        Dropped.into(
            server, "face", Dropped.faceName(), Files.readAllBytes(Installation.sample(SAMPLE)));
    assertTrue(next.becameSession());
  }

  @Test
  void aZipOfNothingButLengthIsPutAside(ServerUnderTest server) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("OQSmuquc02res_1.xml"));
      byte[] nothing = new byte[MIB];
      for (int mib = 0; mib < 300; mib++) {
        zip.write(nothing);
      }
    }
    assertTrue(packed.size() < MIB, "small on its way");
    Dropped dropped =
        Dropped.into(
            server, "res", "OQSmuquc02res_" + System.nanoTime() + ".zip", packed.toByteArray());
    assertNotNull(dropped.awaitFault());
  }

  @Test
  void noUploadIsLargerThanItSaysItMayBe(ServerUnderTest server) {
    String admin = RawLine.loggedIn(server, DemoAccount.ADMIN);
    String large = parts("職員番号,氏名\n" + "1,x\n".repeat(6 * MIB / 4));
    RawAnswer staff = upload(server, admin, "admin/staff-upload", large);
    assertTrue(
        staff.header("Location").endsWith("?told=staff.file.large"), staff.header("Location"));
    // without an end that is told before
    for (String path : new String[] {"admin/staff-upload", "admin/register-upload"}) {
      RawAnswer endless =
          RawLine.postInChunks(server, path, parts("a"))
              .with("Content-Type", "multipart/form-data; boundary=part")
              .with("Cookie", admin)
              .send();
      assertTrue(endless.header("Location").endsWith("large"), path + endless);
    }
    // and no page takes a form with files, also that one which everybody may send
    for (String path :
        new String[] {"login.xhtml", "admin/index.xhtml", "keys", "admin/staff.xhtml"}) {
      RawAnswer page = upload(server, admin, path, large);
      assertEquals(400, page.status(), path);
    }
  }

  @Test
  void noPartOfAnUploadBringsAMyNumberIn(ServerUnderTest server) {
    String admin = RawLine.loggedIn(server, DemoAccount.ADMIN);
    String number = "123456789018";
    upload(server, admin, "admin/staff-upload", parts("職員番号,氏名,職種\n9," + number + ",医師\n"));
    String page =
        RawLine.get(server, "admin/staff-import.xhtml").with("Cookie", admin).send().body();
    assertFalse(page.contains(number));
    String named = parts("職員番号,氏名\n1,x\n").replace("file.csv", number + ".csv");
    RawAnswer answer = upload(server, admin, "admin/staff-upload", named);
    assertFalse(answer.toString().contains(number), answer::toString);
    assertEquals(List.of(), Traces.of(server, number));
  }

  @Test
  void noCallOfAProgramIsUnpackedOrReadWithoutEnd(ServerUnderTest server) {
    String deep = "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    HttpResponse<String> nested =
        Web.send(
            Api.request(server, DemoAccount.CLERK, "board/_search")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(deep)));
    assertTrue(nested.statusCode() / 100 == 4, nested::body);
    byte[] noise = new byte[64];
    new Random(1).nextBytes(noise);
    HttpResponse<String> packed =
        Web.send(
            DemoProgram.SERVICE
                .request(server.base(), "api/patients", null)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(noise)));
    assertTrue(packed.statusCode() / 100 == 4, packed::body);
    assertEquals(200, Api.get(server, DemoAccount.CLERK, "board").statusCode());
  }

  /** What stands in place of the root's beginning; with {@code &} in its name it is used. */
  private static Map<String, String> bombs(String elsewhere) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE XmlMsg [<!ENTITY l0 \"ha\">");
    for (int n = 1; n < 10; n++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(n, "&l%d;".formatted(n - 1).repeat(10)));
    }
    String root = "<XmlMsg>";
    return new TreeMap<>(
        Map.of(
            "billion laughs &",
            laughs + "<!ENTITY x \"&l9;\">]>" + root,
            "quadratic &",
            "<!DOCTYPE XmlMsg [<!ENTITY x \"" + "a".repeat(100_000) + "\">]>" + root,
            "a file &",
            "<!DOCTYPE XmlMsg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + root,
            "an address &",
            "<!DOCTYPE XmlMsg [<!ENTITY x SYSTEM \"" + elsewhere + "\">]>" + root,
            "a foreign DTD",
            "<!DOCTYPE XmlMsg SYSTEM \"" + elsewhere + "\">" + root,
            "a parameter entity",
            "<!DOCTYPE XmlMsg [<!ENTITY % p SYSTEM \"" + elsewhere + "\">%p;]>" + root,
            "nested without end",
            root + "<a>".repeat(100_000),
            "attributes without end",
            "<XmlMsg " + attributes(50_000) + ">" + "<unclosed>"));
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int n = 0; n < count; n++) {
      all.append("a").append(n).append("=\"\" ");
    }
    return all.toString();
  }

  private static RawAnswer upload(
      ServerUnderTest server, String cookie, String path, String parts) {
    String bytes = new String(parts.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return RawLine.post(server, path, bytes)
        .with("Content-Type", "multipart/form-data; boundary=part")
        .with("Cookie", cookie)
        .send();
  }

  private static String parts(String csv) {
    return "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n"
        + csv
        + "\r\n--part--\r\n";
  }
}
