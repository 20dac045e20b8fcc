package jp.madoguchi.audit;

import java.util.List;
import java.util.Map;

/**
 * Which data of whom was seen by whom (漏えい報告), for the report that the hospital owes within days.
 *
 * @param lines the oldest first; at most {@link LeakReports#MOST_LINES}
 * @param cut whether there are more: the period is to be narrowed down
 * @param patients different patients in the lines
 * @param people different accounts in the lines
 * @param patientsByData different patients by kind of data; kinds without any are left out
 */
public record LeakReport(
    List<LeakLine> lines,
    boolean cut,
    long patients,
    long people,
    Map<LeakedData, Long> patientsByData) {}
