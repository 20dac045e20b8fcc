package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.regex.Pattern;
import jp.madoguchi.reader.winscard.WinscardConnection;
import jp.madoguchi.reader.winscard.WinscardPlatform;

/**
 * How the PC/SC service of this machine is used.
 *
 * @param transport the way to it
 * @param socket where pcscd listens; the other ways know that by themselves
 * @param readers the readers to use, an expression over the whole name
 * @param commandLimit how long one command to the card, or to the service, may take
 * @param lockLimit how long to wait while another program holds the card
 * @param sessionLimit how long one session may hold the card
 */
public record PcscSettings(
    ReaderTransport transport,
    Path socket,
    Pattern readers,
    Duration commandLimit,
    Duration lockLimit,
    Duration sessionLimit) {

  /** Over pcscd's socket. */
  public PcscSettings(
      Path socket,
      Pattern readers,
      Duration commandLimit,
      Duration lockLimit,
      Duration sessionLimit) {
    this(ReaderTransport.PCSCD, socket, readers, commandLimit, lockLimit, sessionLimit);
  }

  /**
   * Opens a connection to the service.
   *
   * @throws IOException when it is not there
   */
  public PcscConnection connect(Timer timer) throws IOException {
    return switch (transport) {
      case PCSCD -> PcscdConnection.open(socket, new Watchdog(timer), commandLimit);
      case NATIVE -> WinscardConnection.open(WinscardPlatform.here(), commandLimit);
      case SMARTCARDIO -> throw new IOException("javax.smartcardio has no connections");
    };
  }

  /** Where the service is looked for, for people. */
  public String place() {
    return switch (transport) {
      case PCSCD -> socket.toString();
      case NATIVE -> WinscardPlatform.here().library();
      case SMARTCARDIO -> "javax.smartcardio";
    };
  }
}
