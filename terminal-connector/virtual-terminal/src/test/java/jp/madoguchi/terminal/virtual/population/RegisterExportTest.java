package jp.madoguchi.terminal.virtual.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterExportTest {
  @Test
  void theRegisterSaysWhatIsOnFileAndNotWhatTheCentreKnows() throws Exception {
    List<String> lines = export(VirtualPopulation.of(1, 60), 1000);
    assertEquals(RegisterExport.HEADER, lines.get(0));
    assertTrue(line(lines, 2).contains(",030,"), "3割 on file, 2割 at the centre");
    assertTrue(line(lines, 3).contains(",01990019,99010012,77,00,"), "the old insurer");
    assertTrue(line(lines, 8).contains("山﨑　太郎,ヤマザキ　タロウ,19710123,1"), "the real character");
    assertTrue(line(lines, 19).contains("雪村　結衣"), "the name before marriage");
  }

  @Test
  void whoWasNeverThereIsNotInTheRegister() throws Exception {
    List<String> lines = export(VirtualPopulation.of(1, 60), 1000);
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("00000016,")));
  }

  @Test
  void noMoreThanTheLimitIsWrittenAndEveryLineHasEveryColumn() throws Exception {
    List<String> lines = export(VirtualPopulation.of(1, 500), 100);
    assertEquals(101, lines.size());
    for (String line : lines) {
      assertEquals(14, line.split(",", -1).length, line);
    }
  }

  private static List<String> export(VirtualPopulation population, int limit) throws IOException {
    StringBuilder csv = new StringBuilder();
    RegisterExport.write(population, limit, csv);
    return csv.toString().lines().toList();
  }

  private static String line(List<String> lines, int person) {
    String start = "%08d,".formatted(person);
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
