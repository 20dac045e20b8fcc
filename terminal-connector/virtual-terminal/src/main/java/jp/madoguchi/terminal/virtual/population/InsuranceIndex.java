package jp.madoguchi.terminal.virtual.population;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds people by their insurance: a hash of its numbers with the person's number beside it,
 * sorted. Half a million insurances take some megabytes; whoever is found is looked at again, so
 * that two insurances with one hash do no harm.
 */
final class InsuranceIndex {
  private final long[] hashes;
  private final int[] people;

  private InsuranceIndex(long[] hashes, int[] people) {
    this.hashes = hashes;
    this.people = people;
  }

  static InsuranceIndex of(VirtualPopulation population) {
    long[] hashes = new long[population.size() + 16];
    int[] people = new int[hashes.length];
    int count = 0;
    for (int number = 1; number <= population.size(); number++) {
      for (String key : keys(population.person(number))) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, count + count / 4);
          people = Arrays.copyOf(people, hashes.length);
        }
        hashes[count] = hash(key);
        people[count++] = number;
      }
    }
    return sorted(hashes, people, count);
  }

  /** People who may have the insurance, in the order of their numbers. */
  IntStream candidates(String key) {
    long hash = hash(key);
    int first = Arrays.binarySearch(hashes, hash);
    if (first < 0) {
      return IntStream.empty();
    }
    while (first > 0 && hashes[first - 1] == hash) {
      first--;
    }
    int end = first;
    while (end < hashes.length && hashes[end] == hash) {
      end++;
    }
    return IntStream.range(first, end).map(place -> people[place]).sorted();
  }

  /** Of the insurance now and of the one that the hospital still has on file. */
  static Set<String> keys(VirtualPerson person) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(person.coverage()));
    if (person.former() != null) {
      keys.add(key(person.former()));
    }
    return keys;
  }

  static String key(Coverage coverage) {
    return key(coverage.insurerNumber(), coverage.symbol(), coverage.number());
  }

  /** Width of characters, spaces and leading zeros make no difference. */
  static String key(String insurerNumber, String symbol, String number) {
    return withoutZeros(folded(insurerNumber))
        + '|'
        + folded(symbol)
        + '|'
        + withoutZeros(folded(number));
  }

  private static InsuranceIndex sorted(long[] hashes, int[] people, int count) {
    // the hash's upper bits with the place behind them: one sort of plain numbers moves both
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = hashes[i] & ~0x3FFFFFL | i;
    }
    Arrays.sort(order);
    long[] sortedHashes = new long[count];
    int[] sortedPeople = new int[count];
    for (int i = 0; i < count; i++) {
      int place = (int) (order[i] & 0x3FFFFFL);
      sortedHashes[i] = hashes[place] & ~0x3FFFFFL;
      sortedPeople[i] = people[place];
    }
    return new InsuranceIndex(sortedHashes, sortedPeople);
  }

  /** 42 bits are used; the others hold a place while sorting. */
  private static long hash(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    return hash * 0x9E3779B97F4A7C15L & ~0x3FFFFFL;
  }

  private static String withoutZeros(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '0') {
      start++;
    }
    return text.substring(start);
  }

  private static String folded(String text) {
    if (text == null) {
      return "";
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
      }
    }
    return text;
  }
}
