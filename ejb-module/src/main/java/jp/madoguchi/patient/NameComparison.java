package jp.madoguchi.patient;

/**
 * How the name on file and the name of an answer relate; both of the answer's names count, that of
 * the family register and the other one (通称, letters).
 *
 * @param writtenSame the same written name by strict folding, or the same around a ● while no kana
 *     contradict
 * @param kanaSame the same kana by strict folding
 * @param writtenSimilar weakly the same
 * @param kanaSimilar sounds the same
 * @param writtenContradicts both told, and not even weakly the same
 * @param kanaContradicts likewise
 * @param byAlias the same as the other name only
 */
public record NameComparison(
    boolean writtenSame,
    boolean kanaSame,
    boolean writtenSimilar,
    boolean kanaSimilar,
    boolean writtenContradicts,
    boolean kanaContradicts,
    boolean byAlias) {

  /** Compares the name on file with both names of an answer. */
  public static NameComparison between(PatientView patient, InsuredPerson person) {
    NameComparison own = one(patient.name(), patient.nameKana(), person.name(), person.nameKana());
    if (blank(person.nameOfOther()) && blank(person.nameOfOtherKana())) {
      return own;
    }
    NameComparison other =
        one(patient.name(), patient.nameKana(), person.nameOfOther(), person.nameOfOtherKana());
    boolean ownSame = own.writtenSame || own.kanaSame;
    boolean alias = !ownSame && (other.writtenSame || other.kanaSame);
    return alias
        ? new NameComparison(
            other.writtenSame,
            other.kanaSame,
            other.writtenSimilar,
            other.kanaSimilar,
            other.writtenContradicts,
            other.kanaContradicts,
            true)
        : own;
  }

  private static NameComparison one(String name, String kana, String otherName, String otherKana) {
    String written = Folding.variants(name);
    String otherWritten = Folding.variants(otherName);
    boolean namesTold = !written.isEmpty() && !otherWritten.isEmpty();
    KanaName read = new KanaName(kana);
    KanaName otherRead = new KanaName(otherKana);
    boolean kanaTold = !read.isEmpty() && !otherRead.isEmpty();
    boolean kanaSame = kanaTold && read.equals(otherRead);
    boolean kanaSimilar = kanaSame || kanaTold && read.sound().equals(otherRead.sound());
    // what stands for a character could be any: 試験 翔● is 翔太's only when no kana says 翔馬
    boolean aroundMaru =
        namesTold
            && (!kanaTold || kanaSimilar)
            && Folding.holdsMaru(name + otherName)
            && Folding.agreesAroundMaru(name, otherName);
    boolean same = namesTold && written.equals(otherWritten) || aroundMaru;
    boolean similar = same || namesTold && Folding.loosely(name).equals(Folding.loosely(otherName));
    return new NameComparison(
        same,
        kanaSame,
        similar,
        kanaSimilar,
        namesTold && !similar,
        kanaTold && !kanaSimilar,
        false);
  }

  /**
   * Whether the name is one ground by itself: the kana the same and the written name no other one;
   * or the written name the same where no kana are told.
   */
  public boolean sameBeyondDoubt() {
    boolean kanaTold = kanaSimilar || kanaContradicts;
    return kanaTold ? kanaSame && !writtenContradicts : writtenSame;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
