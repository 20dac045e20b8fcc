package jp.madoguchi.consent;

import java.util.List;
import java.util.Map;

/**
 * A page of the patients whose consents run now.
 *
 * @param consents of all kinds, by patient number, the soonest end first
 * @param leftOut of this page those of whom nothing is open after all: a later answer closed it, or
 *     the person who consented is not the one on file
 * @param total how many there are on all pages, those left out among them
 */
public record RunningConsents(Map<String, List<ConsentView>> consents, int leftOut, long total) {

  /** The numbers of the patients, in the order of the page. */
  public List<String> patients() {
    return List.copyOf(consents.keySet());
  }

  @Override
  public String toString() {
    return "RunningConsents[***]";
  }
}
