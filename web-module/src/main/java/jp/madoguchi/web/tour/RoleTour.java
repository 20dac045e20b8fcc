package jp.madoguchi.web.tour;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;

/** The hints of each role's first page; at most five, for nobody reads a sixth. */
final class RoleTour {
  /** Most hints of one tour. */
  static final int MOST = 5;

  private static final TourHint PERSON = new TourHint("person", "tour.person");

  private RoleTour() {}

  static List<TourHint> of(Role role) {
    if (role == null) {
      return List.of();
    }
    return switch (role) {
      case CLERK, CLERK_LEAD, BILLING -> hints("desk", "readers", "scroll", "counts", "search");
      case DOCTOR, DENTIST, PHARMACIST, GRANTED -> hints("clinic", "patients", "patient", "bar");
      case AUDITOR -> hints("audit", "records", "find", "chain");
      case ADMIN -> hints("admin", "adminParts", "bar", "adminStaff", "adminSettings");
      case ER_VIEWER, DISASTER_VIEWER, SERVICE, PROVISIONING -> List.of();
    };
  }

  /** Each text is named by who reads it and what it speaks of; the person's menu comes last. */
  private static List<TourHint> hints(String reader, String... parts) {
    return Stream.concat(
            Stream.of(parts).map(part -> new TourHint(part, "tour." + reader + "." + part)),
            Stream.of(PERSON))
        .toList();
  }
}
