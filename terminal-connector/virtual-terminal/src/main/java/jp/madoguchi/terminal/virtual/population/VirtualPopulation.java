package jp.madoguchi.terminal.virtual.population;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The people whom the virtual centre knows: first the hand-made stories, then generated people. The
 * same seed and size give the same people everywhere; people are made when asked for, so that large
 * populations cost little memory.
 */
public final class VirtualPopulation {
  private final long seed;
  private final Generator generator;
  private final int size;
  private final Map<Integer, VirtualPerson> changed;
  private InsuranceIndex index;

  private VirtualPopulation(long seed, int size, Map<Integer, VirtualPerson> changed) {
    this.seed = seed;
    this.generator = new Generator(seed);
    this.size = size;
    this.changed = changed;
  }

  /**
   * A population.
   *
   * @param seed any number; the same number gives the same people
   * @param size how many people, at least 1; the stories come first
   */
  public static VirtualPopulation of(long seed, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a population needs people");
    }
    return new VirtualPopulation(seed, size, Map.of());
  }

  /**
   * The same with some people changed.
   *
   * @param people by number
   */
  public VirtualPopulation with(Map<Integer, VirtualPerson> people) {
    return new VirtualPopulation(seed, size, Map.copyOf(people));
  }

  /** The number from which everything about these people follows. */
  public long seed() {
    return seed;
  }

  public int size() {
    return size;
  }

  /** The person with a number from 1 to {@link #size()}. */
  public VirtualPerson person(int number) {
    if (number < 1 || number > size) {
      throw new IllegalArgumentException("no person " + number);
    }
    if (changed.containsKey(number)) {
      return changed.get(number);
    }
    List<VirtualPerson> stories = HandMade.people();
    return number <= stories.size() ? stories.get(number - 1) : generator.person(number);
  }

  /** People in the order of their numbers, beginning after {@code from} of them. */
  public List<VirtualPerson> people(int from, int count) {
    return IntStream.rangeClosed(from + 1, Math.min(size, from + count))
        .mapToObj(this::person)
        .toList();
  }

  /**
   * The person meant by a number, a 患者番号 (the same with leading zeros) or the name of a story,
   * whose first person is taken.
   */
  public Optional<VirtualPerson> find(String key) {
    if (key.matches("\\d{1,9}")) {
      int number = Integer.parseInt(key);
      return number >= 1 && number <= size ? Optional.of(person(number)) : Optional.empty();
    }
    return HandMade.people().stream()
        .filter(person -> person.number() <= size)
        .map(person -> person(person.number()))
        .filter(person -> person.story().name().equals(key))
        .findFirst();
  }

  /**
   * Everybody who has or had the insurance with this 保険者番号, 記号 and 番号. Width of characters, spaces
   * and leading zeros of 番号 make no difference.
   */
  public List<VirtualPerson> insuredUnder(String insurerNumber, String symbol, String number) {
    String wanted = InsuranceIndex.key(insurerNumber, symbol, number);
    return index()
        .candidates(wanted)
        .mapToObj(this::person)
        .filter(person -> InsuranceIndex.keys(person).contains(wanted))
        .toList();
  }

  /** Whether an insurance goes by this 保険者番号, 記号 and 番号, compared as above. */
  public static boolean goesBy(Coverage coverage, String insurer, String symbol, String number) {
    return InsuranceIndex.key(coverage).equals(InsuranceIndex.key(insurer, symbol, number));
  }

  /** Made when somebody is first looked for: listing people does not need it. */
  private synchronized InsuranceIndex index() {
    if (index == null) {
      index = InsuranceIndex.of(this);
    }
    return index;
  }
}
