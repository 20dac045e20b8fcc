package jp.madoguchi.qualification.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.qualification.ConsentingAnswer;

/**
 * One query over the session, its consents and its answer. Plain SQL, because the tables belong to
 * three capabilities whose classes stay their own.
 */
@Stateless
@DenyAll
public class ConsentingAnswerBean implements ConsentingAnswer {
  /**
   * The latest entry of each kind, with all results of its session; one with numbers comes first.
   */
  private static final String SQL =
      """
      select n.kind, n.patient_number, s.id, s.terminal, a.insurer_number, a.card_symbol, a.card_number, a.branch,
             a.birth_date, a.full_name, a.name_of_other, a.name_kana, a.sex, a.encrypted, a.place, a.medical_aid
        from (select e.kind, e.session_id, t.patient_number,
                     row_number() over (partition by t.patient_number, e.kind
                       order by c.answered_at desc, c.session_id desc, e.id desc) as nth
                from consent_session c
                join consent_entry e on e.session_id = c.session_id
                join consent_attachment t on t.session_id = c.session_id
               where t.patient_number in (%s)
                 and not exists (select 1 from consent_attachment l
                                  where l.session_id = t.session_id and l.place > t.place)) n
        join reception_session s on s.id = n.session_id
        join answer a on a.session_id = n.session_id and a.superseded = false
       where n.nth = 1
       order by n.patient_number, n.kind, a.medical_aid, a.place
      """;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public Map<ConsentKind, Insured> consenting(String patientNumber) {
    return consentingOf(List.of(patientNumber)).get(patientNumber);
  }

  @Override
  @PermitAll
  public Map<String, Map<ConsentKind, Insured>> consentingOf(Collection<String> patientNumbers) {
    Map<String, Map<ConsentKind, Insured>> insured = new HashMap<>();
    patientNumbers.forEach(number -> insured.put(number, new EnumMap<>(ConsentKind.class)));
    if (patientNumbers.isEmpty()) {
      return insured;
    }
    Query query =
        em.createNativeQuery(
            SQL.formatted(String.join(",", Collections.nCopies(patientNumbers.size(), "?"))));
    int place = 1;
    for (String number : patientNumbers) {
      query.setParameter(place++, number);
    }
    Map<List<String>, List<Object[]>> answers = new LinkedHashMap<>();
    Map<RowPlace, Map<String, String>> opened = new HashMap<>();
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      answers
          .computeIfAbsent(
              List.of((String) columns[1], (String) columns[0]), whose -> new ArrayList<>())
          .add(columns);
    }
    answers.forEach(
        (whose, results) ->
            insured
                .get(whose.get(0))
                .put(ConsentKind.valueOf(whose.get(1)), insured(results, opened)));
    return insured;
  }

  /** The first result with numbers, else the first. */
  private static Object[] chosen(
      List<Object[]> results, Map<RowPlace, Map<String, String>> opened) {
    for (Object[] one : results) {
      read(one, opened);
      if (one[4] != null && one[6] != null) {
        return one;
      }
    }
    return results.get(0);
  }

  /** Puts the numbers where they stood before they were encrypted; once for all kinds. */
  private static void read(Object[] row, Map<RowPlace, Map<String, String>> opened) {
    if (row[13] != null) {
      RowPlace place =
          KeptResult.placeOf(((Number) row[2]).longValue(), ((Number) row[14]).intValue());
      Map<String, String> values =
          opened.computeIfAbsent(place, one -> RowEncryption.opened(one, (String) row[13]));
      row[4] = values.get("insurer_number");
      row[5] = values.get("card_symbol");
      row[6] = values.get("card_number");
      row[7] = values.get("branch");
    }
  }

  private static Insured insured(
      List<Object[]> results, Map<RowPlace, Map<String, String>> opened) {
    Object[] first = chosen(results, opened);
    boolean onePerson =
        results.stream().map(r -> date(r[8])).filter(Objects::nonNull).distinct().count() <= 1;
    return new Insured(
        ((Number) first[2]).longValue(),
        (String) first[3],
        (String) first[4],
        (String) first[5],
        (String) first[6],
        (String) first[7],
        new InsuredPerson(
            (String) first[9],
            (String) first[10],
            (String) first[11],
            date(first[8]),
            (String) first[12]),
        onePerson);
  }

  private static LocalDate date(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
