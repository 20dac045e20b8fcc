package jp.madoguchi.reader.adapter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Timer;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscSettings;

/**
 * A program between a PIN and its end: arguments are socket and reader. Says when the card has
 * taken the PIN, and then stays until it is killed.
 */
public final class LeavesPinVerified {
  static final String READY = "verified";
  static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
  static final byte[] VERIFY = HexFormat.of().parseHex("002000980431323334");

  private LeavesPinVerified() {}

  public static void main(String[] args) throws Exception {
    Duration limit = Duration.ofSeconds(5);
    PcscConnection service =
        new PcscSettings(Path.of(args[0]), Pattern.compile(".*"), limit, limit, limit)
            .connect(new Timer(true));
    var card = service.take(args[1]);
    service.transmit(card, SELECT);
    byte[] answer = service.transmit(card, VERIFY);
    System.out.println((answer[0] & 0xFF) == 0x90 ? READY : "refused");
    while (true) {
      LockSupport.park();
    }
  }
}
