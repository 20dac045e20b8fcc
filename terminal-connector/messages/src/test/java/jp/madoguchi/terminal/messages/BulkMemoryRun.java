package jp.madoguchi.terminal.messages;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;

/** What {@link BulkMemoryTest} lets a JVM with a small heap do; prints one line for each. */
public final class BulkMemoryRun {
  private BulkMemoryRun() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    MessageName name = MessageName.parse("OQSmuquc02res_202601150006.xml");
    int expected = Integer.parseInt(arguments[0]);
    BulkReader reader = BulkReader.open(name, GeneratedBulk.of(expected));
    long read = 0;
    try (BulkPersons people = reader.people()) {
      for (TerminalUnit person; (person = people.next()) != null; ) {
        read++;
      }
    }
    out.println("people " + read + " of " + reader.persons());
    out.println("live " + liveBytes() + " peak " + peakBytes());
    String many = "x".repeat(100_000);
    refuse(out, "text", name, "<BulkConfirmUnit><Name>", many, "</Name></BulkConfirmUnit>");
    refuse(out, "comment", name, "<!--", many, "-->");
    refuse(out, "instruction", name, "<?x ", many, "?>");
    refuse(out, "attribute", name, "<BulkConfirmUnit x=\"", many, "\"></BulkConfirmUnit>");
    refuse(out, "name", name, "<", many, "/>");
    refuse(out, "space", name, "<BulkConfirmUnit>", " ".repeat(100_000), "</BulkConfirmUnit>");
    refuse(
        out,
        "elements",
        name,
        "<BulkConfirmUnit>",
        "<X>1</X>".repeat(10_000),
        "</BulkConfirmUnit>");
    refuse(out, "beside people", name, "", "<X>1</X>".repeat(10_000), "");
    refuse(out, "nesting", name, "", "<X>".repeat(30_000), "");
  }

  /** 4,000 times the part: 200 to 400 MB of it. */
  private static void refuse(
      PrintStream out, String what, MessageName name, String before, String part, String after)
      throws Exception {
    try {
      BulkReader.open(name, GeneratedBulk.of(before, part, 4000, after), Long.MAX_VALUE);
      out.println(what + " accepted");
    } catch (MessageException refused) {
      out.println(what + " " + refused.reason());
    }
  }

  private static long liveBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }
}
