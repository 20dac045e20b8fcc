package jp.madoguchi.care;

import java.util.List;

/**
 * Where a visit goes, as the desk sees and decides it (受診科).
 *
 * @param departments in charge of the visit, as the desk said
 * @param choices all that can be chosen: departments of the staff, and those of before; none where
 *     the hospital does not ask who is in charge
 */
public record VisitCare(List<String> departments, List<String> choices) {}
