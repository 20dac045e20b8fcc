package jp.madoguchi.consent.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentRule;
import jp.madoguchi.consent.RunningSearch;
import jp.madoguchi.consent.internal.LedgerReader.RunningPage;

/** Patients whose consents have not run out, as one statement that pages, counts and sorts. */
final class RunningQuery {
  /** {@link ConsentRule#WITHOUT_END} after the consent, where the answer names no end. */
  private static final String END = "coalesce(e.until_at, e.given_at + interval '24' hour)";

  private static final String RUNNING =
      """

        from consent_entry e
        join consent_attachment a on a.session_id = e.session_id
       where (e.until_at > ? or (e.until_at is null and e.given_at > ?))
         and e.code = '1' and a.patient_number is not null
         and not exists (select 1 from consent_attachment l
                          where l.session_id = a.session_id and l.place > a.place)
         and not exists (select 1 from consent_withdrawal w
                          where w.session_id = e.session_id and w.kind = e.kind)
      """;

  private final EntityManager em;
  private final RunningSearch search;
  private final Instant now;

  RunningQuery(EntityManager em, RunningSearch search, Instant now) {
    this.em = em;
    this.search = search;
    this.now = now;
  }

  RunningPage page(int first, int count) {
    if (search.among() != null && search.among().isEmpty()) {
      return new RunningPage(List.of(), 0);
    }
    List<Object> values = values();
    values.add(first);
    values.add(count);
    List<?> rows = asked(listed(), values).getResultList();
    if (rows.isEmpty()) {
      // behind the last page nothing says how many there are
      return new RunningPage(
          List.of(), ((Number) asked(counted(), values()).getSingleResult()).longValue());
    }
    return new RunningPage(
        rows.stream().map(row -> (String) ((Object[]) row)[0]).toList(),
        ((Number) ((Object[]) rows.get(0))[3]).longValue());
  }

  private String listed() {
    return "select a.patient_number, min("
        + END
        + ") as ends, max(coalesce(e.given_at, e.recorded_at)) as given, count(*) over ()"
        + RUNNING
        + narrowed()
        + " group by a.patient_number"
        + ordered()
        + " offset ? rows fetch next ? rows only";
  }

  private String counted() {
    return "select count(distinct a.patient_number)" + RUNNING + narrowed();
  }

  private String ordered() {
    return switch (search.order()) {
      case ENDS_FIRST -> " order by ends, a.patient_number";
      case ENDS_LAST -> " order by ends desc, a.patient_number";
      case NEWEST -> " order by given desc, a.patient_number";
      case NUMBER -> " order by a.patient_number";
    };
  }

  private String narrowed() {
    return " and e.kind in (" + marks(search.kinds()) + ")" + inSetting() + ofThese();
  }

  private String inSetting() {
    if (search.setting() == null) {
      return "";
    }
    return search.setting() == CareSetting.UNKNOWN
        ? " and (e.care_setting is null or e.care_setting not in ('1', '2', '3'))"
        : " and e.care_setting = ?";
  }

  private String ofThese() {
    return search.among() == null ? "" : " and a.patient_number in (" + marks(search.among()) + ")";
  }

  private static String marks(Collection<?> values) {
    return String.join(",", Collections.nCopies(values.size(), "?"));
  }

  private List<Object> values() {
    List<Object> values = new ArrayList<>();
    values.add(now.atOffset(ZoneOffset.UTC));
    values.add(now.minus(ConsentRule.WITHOUT_END).atOffset(ZoneOffset.UTC));
    search.kinds().stream().map(ConsentKind::name).forEach(values::add);
    if (search.setting() != null && search.setting() != CareSetting.UNKNOWN) {
      values.add(search.setting().code());
    }
    if (search.among() != null) {
      values.addAll(search.among());
    }
    return values;
  }

  private Query asked(String sql, List<Object> values) {
    Query query = em.createNativeQuery(sql);
    for (int place = 0; place < values.size(); place++) {
      query.setParameter(place + 1, values.get(place));
    }
    return query;
  }
}
