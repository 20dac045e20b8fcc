package jp.madoguchi.reader.adapter.inbound;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.time.Duration;
import java.util.regex.Pattern;
import jp.madoguchi.reader.adapter.settings.ReaderSettings;
import jp.madoguchi.reader.adapter.settings.ReaderSettingsException;

/** What a message-driven bean may say about the events it wants; both default to the settings. */
public final class ReaderActivationSpec implements ActivationSpec {
  private static final int LONGEST_LEFT_CARD_SECONDS = 86_400;

  private ResourceAdapter adapter;
  private String readerPattern;
  private Integer leftCardSeconds;

  /** Regular expression over the whole reader name. */
  public String getReaderPattern() {
    return readerPattern;
  }

  public void setReaderPattern(String readerPattern) {
    this.readerPattern = readerPattern;
  }

  /** Seconds after which a card counts as left behind; 0 turns the reminder off. */
  public Integer getLeftCardSeconds() {
    return leftCardSeconds;
  }

  public void setLeftCardSeconds(Integer leftCardSeconds) {
    this.leftCardSeconds = leftCardSeconds;
  }

  Pattern pattern() {
    return readerPattern == null || readerPattern.isBlank()
        ? Pattern.compile(".*")
        : ReaderSettings.pattern("readerPattern", readerPattern);
  }

  Duration leftCard(ReaderSettings settings) {
    return leftCardSeconds == null ? settings.leftCard() : Duration.ofSeconds(leftCardSeconds);
  }

  @Override
  public void validate() throws InvalidPropertyException {
    try {
      pattern();
    } catch (ReaderSettingsException e) {
      throw new InvalidPropertyException(e.getMessage(), e);
    }
    if (leftCardSeconds != null
        && (leftCardSeconds < 0 || leftCardSeconds > LONGEST_LEFT_CARD_SECONDS)) {
      throw new InvalidPropertyException("leftCardSeconds must be a number from 0 to 86400");
    }
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    this.adapter = adapter;
  }
}
