package jp.madoguchi.terminal.sharing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.Durable;

/**
 * The file {@code owner} in a server's folder: {@code TERMINAL=TOKEN}, one a line. A server that
 * starts while nobody can be asked goes on capturing for these; another may have taken them
 * meanwhile, which does no harm: what both captured is delivered once.
 */
public final class LastOwned {

  private final Path file;

  public LastOwned(Path nodeFolder) {
    this.file = nodeFolder.resolve("owner");
  }

  /** The terminals; none when the file is missing or damaged. */
  public Set<TerminalId> terminals() throws IOException {
    Properties lines = new Properties();
    Set<TerminalId> terminals = new TreeSet<>();
    try {
      lines.load(new StringReader(Files.readString(file, StandardCharsets.US_ASCII)));
      lines.stringPropertyNames().forEach(name -> terminals.add(new TerminalId(name)));
      return terminals;
    } catch (NoSuchFileException never) {
      return Set.of();
    } catch (java.nio.charset.CharacterCodingException | IllegalArgumentException damaged) {
      return Set.of();
    }
  }

  /** Replaces the file. */
  public void write(Map<TerminalId, Long> tokens) throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(tokens)
        .forEach((terminal, token) -> text.append(terminal).append('=').append(token).append('\n'));
    Durable.replace(file, text.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
