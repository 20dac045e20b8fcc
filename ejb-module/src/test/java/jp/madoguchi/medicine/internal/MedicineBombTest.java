package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.internal.SyntheticMedicines.CP932;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.PAIRS;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.drugs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.medicine.MedicineFault;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no tables, or want to be read for ever: each ends in a finding. */
class MedicineBombTest {
  /** More than a line of any table, far less than what a file may have. */
  private static final long ENOUGH = 200L << 20;

  private final AtomicInteger taken = new AtomicInteger();

  /** A file without an end: the text once, then the other again and again. */
  private static final class Endless extends InputStream {
    private final byte[] first;
    private final byte[] again;
    private long read;

    Endless(String first, String again) {
      this.first = first.getBytes(CP932);
      this.again = again.getBytes(CP932);
    }

    @Override
    public int read() {
      long at = read++;
      if (at > ENOUGH) {
        throw new AssertionError("read without an end");
      }
      return 0xff & (at < first.length ? first[(int) at] : again[(int) (at % again.length)]);
    }

    @Override
    public int read(byte[] into, int from, int most) {
      for (int i = 0; i < most; i++) {
        into[from + i] = (byte) read();
      }
      return most;
    }
  }

  private List<MedicineFault> read(MedicineTable table, InputStream file) {
    return MedicineFile.read(
            MedicineLayout.of(table), file, (line, values) -> taken.incrementAndGet())
        .findings()
        .stream()
        .map(one -> one.fault())
        .toList();
  }

  private List<MedicineFault> read(MedicineTable table, byte[] file) {
    return read(table, new ByteArrayInputStream(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ",", "\"", "表", "\0"})
  void aLineWithoutAnEndIsGivenUp(String again) {
    List<MedicineFault> found =
        read(MedicineTable.CONTRAINDICATED_PAIRS, new Endless(PAIRS, again));
    assertEquals(List.of(MedicineFault.LINE_WITHOUT_END), found);
    assertEquals(1, taken.get(), "the line before it is whole, and goes with the file");
  }

  @Test
  void aQuotationThatSwallowsLinesIsAFaultOfQuotes() {
    assertEquals(
        List.of(MedicineFault.QUOTES),
        read(MedicineTable.CONTRAINDICATED_PAIRS, new Endless(PAIRS + "\"", "x,y\r\n")));
  }

  @Test
  void linesWithoutAnEndAreGivenUp() {
    List<MedicineFault> found =
        read(MedicineTable.CONTRAINDICATED_PAIRS, new Endless(PAIRS, "x,y\r\n"));
    assertEquals(MedicineMasters.MOST_TOLD, found.size());
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveIsNoTable(MedicineTable table) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("y.csv"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(nothing);
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(drugs(42).getBytes(CP932));
    }
    for (byte[] file : List.of(zipped.toByteArray(), packed.toByteArray())) {
      assertTrue(!read(table, file).isEmpty());
    }
    assertEquals(0, taken.get());
  }

  @ParameterizedTest
  @EnumSource
  void whateverBytesThereAreEndInAFinding(MedicineTable table) {
    Random chance = new Random(13);
    for (int size : new int[] {1, 2, 100, 70_000, 300_000}) {
      byte[] bytes = new byte[size];
      chance.nextBytes(bytes);
      List<MedicineFault> found = read(table, bytes);
      assertTrue(!found.isEmpty() && found.size() <= MedicineMasters.MOST_TOLD, size + " " + found);
      assertTrue(!read(table, new byte[size]).isEmpty(), size + " zeros");
    }
    assertEquals(0, taken.get());
  }

  /** The published tables are CP932; whoever saved one anew as UTF-8 lost nothing. */
  @Test
  void theSameTableInUtf8SaysTheSameAndInUtf16IsNone() {
    assertEquals(List.of(), read(MedicineTable.DRUGS, drugs(42).getBytes(StandardCharsets.UTF_8)));
    int whole = taken.getAndSet(0);
    assertEquals(List.of(), read(MedicineTable.DRUGS, drugs(42).getBytes(CP932)));
    assertEquals(whole, taken.getAndSet(0));
    for (Charset wrong :
        List.of(
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("ISO-2022-JP"))) {
      assertTrue(!read(MedicineTable.DRUGS, drugs(42).getBytes(wrong)).isEmpty(), wrong.name());
      assertEquals(0, taken.get(), wrong.name());
    }
    assertEquals(
        List.of(MedicineFault.UNREADABLE),
        read(MedicineTable.DRUGS, mixed()).stream().distinct().toList());
  }

  /** CP932 that goes on in EUC-JP. */
  private static byte[] mixed() {
    byte[] good = drugs(42).getBytes(CP932);
    byte[] wrong = "\"薬価基準の薬\"\r\n".getBytes(Charset.forName("EUC-JP"));
    byte[] both = Arrays.copyOf(good, good.length + wrong.length);
    System.arraycopy(wrong, 0, both, good.length, wrong.length);
    return both;
  }
}
