package jp.madoguchi.qualification.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.qualification.LastAnswer;

/**
 * One query over the session, its consents and its answer. Plain SQL, because the tables belong to
 * three capabilities whose classes stay their own.
 */
@Stateless
@DenyAll
public class LastAnswerBean implements LastAnswer {
  private static final String SQL =
      """
      select s.terminal, a.insurer_number, a.card_symbol, a.card_number, a.branch,
             a.birth_date, a.full_name, a.name_kana, a.sex
        from consent_session c
        join consent_entry e on e.session_id = c.session_id
        join reception_session s on s.id = c.session_id
        join answer a on a.session_id = c.session_id
        join consent_attachment t on t.session_id = c.session_id
       where t.patient_number = ?1
         and not exists (select 1 from consent_attachment l
                          where l.session_id = t.session_id and l.place > t.place)
         and e.kind = ?2 and e.code = '1'
         and a.insurer_number is not null and a.card_number is not null
       order by c.answered_at desc, c.session_id desc, a.medical_aid, a.place
      """;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public Optional<Insured> consenting(String patientNumber, ConsentKind kind) {
    List<?> rows =
        em.createNativeQuery(SQL)
            .setParameter(1, patientNumber)
            .setParameter(2, kind.name())
            .setMaxResults(1)
            .getResultList();
    return rows.stream().map(row -> insured((Object[]) row)).findFirst();
  }

  private static Insured insured(Object[] row) {
    return new Insured(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        date(row[5]),
        (String) row[6],
        (String) row[7],
        (String) row[8]);
  }

  private static LocalDate date(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
