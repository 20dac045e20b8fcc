package jp.madoguchi.consent;

import java.util.List;

/**
 * A page of the patients whose consents run now.
 *
 * @param patients their numbers, the soonest end first
 * @param leftOut of this page those of whom nothing is open after all: a later answer closed it, or
 *     the person who consented is not the one on file
 * @param total how many there are on all pages, those left out among them
 */
public record RunningConsents(List<String> patients, int leftOut, long total) {
  @Override
  public String toString() {
    return "RunningConsents[***]";
  }
}
