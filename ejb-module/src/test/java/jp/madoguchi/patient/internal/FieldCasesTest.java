package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.Matching.Candidate;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DifferenceReason;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.Merge;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.testing.FieldCases;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

/** Cases from the field: what people reported, on the register they reported it of. */
class FieldCasesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @OnBothDatabases
  void t3aAVariationSelectorInTheRegisterIsWriting(TestDatabase database) {
    certain(database, "T3a_ivs_in_register.xml", "FT0301", ComparedField.NAME);
  }

  @OnBothDatabases
  void t3cVariantCharactersAreWriting(TestDatabase database) {
    certain(database, "T3c_variant_kanji.xml", "FT0303", ComparedField.NAME);
  }

  @OnBothDatabases
  void t3SearchFoldsAsMatchingDoes(TestDatabase database) {
    replay(
        database,
        "T3a_ivs_in_register.xml",
        (em, facts) -> {
          assertEquals(List.of("FT0301"), found(em, "葛城"));
          assertEquals(List.of("FT0303"), found(em, "富田真"));
          assertEquals(List.of("FT0301"), found(em, "ｶﾂﾗｷﾞ"));
          assertEquals(List.of("FT0401"), found(em, "ヤマサキ"));
          assertEquals(List.of("FT0403"), found(em, "ﾊﾞﾊﾞ"));
          assertEquals(List.of("FT0501"), found(em, "test john"));
          assertEquals(List.of("FT0101"), found(em, "19750101"));
          assertEquals(List.of("FT0101"), found(em, "ＦＴ０１０１"));
          assertEquals(List.of(), found(em, "%"));
          assertEquals(List.of(), found(em, "_"));
          assertEquals(List.of(), found(em, " "));
        });
  }

  @OnBothDatabases
  void t4aUnvoicedKanaAreACandidate(TestDatabase database) {
    candidate(database, "T4a_unvoiced_kana.xml", "FT0401", MatchReason.KANA_SIMILAR);
  }

  @OnBothDatabases
  void t4cDakutenWrittenApartIsTheSameReading(TestDatabase database) {
    replay(
        database,
        "T4c_separate_dakuten.xml",
        (em, facts) -> assertEquals("FT0403", match(em, facts).certain().number().value()));
  }

  @OnBothDatabases
  void t5aAForeignNameInLettersIsFound(TestDatabase database) {
    replay(
        database,
        "T5a_latin_name.xml",
        (em, facts) -> assertEquals("FT0501", match(em, facts).certain().number().value()));
  }

  @OnBothDatabases
  void t5dTheAliasOnFileIsNotedAndNotAskedAbout(TestDatabase database) {
    certain(database, "T5d_alias_same_insurance.xml", "FT0502", ComparedField.NAME);
    ResultFacts facts = FieldCases.answers("T5d_alias_same_insurance.xml").get(0);
    for (ComparedField field : List.of(ComparedField.NAME, ComparedField.NAME_KANA)) {
      FieldComparison line = line(FieldCases.patient("FT0502"), facts, field);
      assertEquals(DifferenceReason.ALIAS, line.reason());
      assertFalse(line.needsDecision());
    }
  }

  @OnBothDatabases
  void t6aAPartlyKnownBirthDateIsACandidateByNumber(TestDatabase database) {
    candidate(database, "T6a_partial_birth_date.xml", "FT0601", MatchReason.INSURED_NUMBER);
    ResultFacts facts = FieldCases.answers("T6a_partial_birth_date.xml").get(0);
    PatientView onFile = FieldCases.patient("FT0601");
    assertEquals(
        PersonAgreement.NAME_OR_SEX_DIFFERS, PersonAgreement.between(onFile, facts.person()));
    assertEquals(
        FieldComparison.FieldVerdict.EQUAL,
        line(onFile, facts, ComparedField.BIRTH_DATE).verdict());
  }

  @OnBothDatabases
  void t6aWhoWasRegisteredWithAPartlyKnownBirthDateIsTheSameAtTheNextVisit(TestDatabase database) {
    ResultFacts facts = FieldCases.answers("T6a_partial_birth_date.xml").get(0);
    PatientView person =
        new PatientView(
            new PatientNumber("N1"),
            facts.name(),
            facts.nameKana(),
            facts.birth().first(),
            facts.sex(),
            null,
            null,
            null,
            facts.birth());
    PatientView filed = database.call(em -> file(em).register(person, Instant.EPOCH));
    assertEquals("19450000", filed.birth().text());
    assertEquals(PersonAgreement.AGREE, PersonAgreement.between(filed, facts.person()));
    assertEquals("19450000", line(filed, facts, ComparedField.BIRTH_DATE).onFile());
    PatientView merged = Merge.of(filed, Differences.between(filed, facts, DAY), Map.of());
    database.run(em -> file(em).foretold(merged, false, Instant.EPOCH));
    PatientView again = database.call(em -> file(em).find("N1").orElseThrow());
    assertEquals(facts.birth(), again.birth());
    assertEquals("N1", database.call(em -> match(em, facts)).certain().number().value());
  }

  @OnBothDatabases
  void t7aAnAddressWrittenDifferentlyIsWriting(TestDatabase database) {
    certain(database, "T7a_address_writing.xml", "FT0701", ComparedField.ADDRESS);
  }

  @OnBothDatabases
  void t17SexNotOnTheFrontIsNoDifference(TestDatabase database) {
    replay(
        database,
        "T17_sex_not_on_front.xml",
        (em, facts) -> {
          PatientView onFile = match(em, facts).certain();
          assertEquals("FT1701", onFile.number().value());
          assertEquals(
              FieldComparison.FieldVerdict.EQUAL, line(onFile, facts, ComparedField.SEX).verdict());
          assertEquals(PersonAgreement.AGREE, PersonAgreement.between(onFile, facts.person()));
        });
  }

  @OnBothDatabases
  void t31WhoMarriedIsACandidate(TestDatabase database) {
    candidate(database, "T31_married_and_new_insurer.xml", "FT0405", MatchReason.GIVEN_NAME);
    candidate(database, "T31_married_and_new_insurer.xml", "FT0405", MatchReason.ADDRESS);
  }

  @OnBothDatabases
  void t32ANewbornFiledAsBabyIsACandidate(TestDatabase database) {
    candidate(database, "T32_newborn_named.xml", "FT0406", MatchReason.NEWBORN);
  }

  @OnBothDatabases
  void t2ATwinsReferenceNumberMakesNobodyCertain(TestDatabase database) {
    replay(
        database,
        "T2_twin_with_other_twins_reference.xml",
        (em, facts) -> {
          Matching matching = match(em, facts);
          if (matching.certain() != null) {
            assertEquals(
                PersonAgreement.AGREE, PersonAgreement.between(matching.certain(), facts.person()));
          }
        });
  }

  @OnBothDatabases
  void rowsOfAnotherFoldingAreFoldedAgain(TestDatabase database) {
    replay(database, "T3a_ivs_in_register.xml", (em, facts) -> {});
    database.sql(
        "update patient set folding_version = 0, name_folded = 'x', kana_folded = 'x',"
            + " name_loose = null, kana_loose = null");
    database.run(
        em -> {
          FoldedColumns columns = new FoldedColumns();
          columns.em = em;
          FoldedColumns.Chunk chunk = columns.foldAfter(0);
          assertEquals(FieldCases.register().size(), chunk.folded());
          assertEquals(0, columns.foldAfter(0).folded());
          assertEquals(List.of("FT0301"), found(em, "葛城"));
          assertEquals(List.of("FT0401"), found(em, "ヤマサキ"));
        });
  }

  private static void certain(
      TestDatabase database, String file, String number, ComparedField writing) {
    replay(
        database,
        file,
        (em, facts) -> {
          PatientView onFile = match(em, facts).certain();
          assertEquals(number, onFile.number().value());
          FieldComparison line = line(onFile, facts, writing);
          assertEquals(FieldComparison.FieldVerdict.WRITING, line.verdict());
          assertFalse(line.needsDecision());
          assertTrue(
              Differences.between(onFile, facts, DAY).stream()
                  .noneMatch(FieldComparison::needsDecision));
        });
  }

  private static void candidate(
      TestDatabase database, String file, String number, MatchReason reason) {
    replay(
        database,
        file,
        (em, facts) -> {
          Matching matching = match(em, facts);
          assertNull(matching.certain());
          Candidate first = matching.candidates().get(0);
          assertEquals(number, first.patient().number().value());
          assertTrue(first.reasons().contains(reason), first.toString());
        });
  }

  private static void replay(
      TestDatabase database, String file, BiConsumer<EntityManager, ResultFacts> check) {
    database.run(
        em -> {
          if (new Register(em).patient("FT0101").isEmpty()) {
            FieldCases.file(file(em));
          }
        });
    database.run(em -> check.accept(em, FieldCases.answers(file).get(0)));
  }

  private static PatientFileBean file(EntityManager em) {
    return new Wiring(em, new SetClock("2026-11-29T09:00:00+09:00")).wire(new PatientFileBean());
  }

  private static Matching match(EntityManager em, ResultFacts facts) {
    return file(em).match(facts.sought());
  }

  private static List<String> found(EntityManager em, String text) {
    return new RegisterSearch(em).found(text, 50).stream().map(Patient::number).toList();
  }

  private static FieldComparison line(PatientView onFile, ResultFacts facts, ComparedField field) {
    return Differences.between(onFile, facts, DAY).stream()
        .filter(line -> line.field() == field)
        .findFirst()
        .orElseThrow();
  }
}
