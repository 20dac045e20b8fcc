package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.regex.Pattern;

/**
 * How the PC/SC service of this machine is used.
 *
 * @param socket where it listens
 * @param readers the readers to use, an expression over the whole name
 * @param commandLimit how long one command to the card, or to the service, may take
 * @param lockLimit how long to wait while another program holds the card
 * @param sessionLimit how long one session may hold the card
 */
public record PcscSettings(
    Path socket,
    Pattern readers,
    Duration commandLimit,
    Duration lockLimit,
    Duration sessionLimit) {

  /**
   * Opens a connection to the service.
   *
   * @throws IOException when it is not there
   */
  public PcscConnection connect(Timer timer) throws IOException {
    return PcscConnection.open(socket, new Watchdog(timer), commandLimit);
  }
}
