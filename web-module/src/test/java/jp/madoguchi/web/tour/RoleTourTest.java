package jp.madoguchi.web.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.pages.Pages;
import jp.madoguchi.web.text.BundleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first hints of a role speak of parts that its first page has, in few and short sentences. */
class RoleTourTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  @ParameterizedTest
  @EnumSource
  void aRoleHasAtMostFiveHints(Role role) {
    assertTrue(RoleTour.of(role).size() <= RoleTour.MOST, role + ": " + RoleTour.of(role));
  }

  @Test
  void everyRoleWithPagesHasHints() {
    Set<Role> without =
        EnumSet.of(Role.ER_VIEWER, Role.DISASTER_VIEWER, Role.SERVICE, Role.PROVISIONING);
    for (Role role : Role.values()) {
      assertEquals(without.contains(role), RoleTour.of(role).isEmpty(), role.name());
    }
  }

  /** The first page of a role is the first in its bar; a role without one has no hints. */
  @ParameterizedTest
  @EnumSource
  void everyHintSpeaksOfAPartOfTheFirstPage(Role role) throws IOException {
    Optional<PageRow> first =
        PageAccess.rows().stream().filter(row -> row.bar().contains(role)).findFirst();
    assertEquals(first.isPresent(), !RoleTour.of(role).isEmpty(), role.name());
    if (first.isEmpty()) {
      return;
    }
    String page = first.get().path().substring(1);
    String there =
        Pages.whole(page)
            + Files.readString(WEBAPP.resolve("WEB-INF/layout/page.xhtml"))
            + Files.readString(WEBAPP.resolve("WEB-INF/tags/bar.xhtml"));
    for (TourHint hint : RoleTour.of(role)) {
      assertTrue(there.contains("id=\"" + hint.at() + "\""), page + " has no " + hint.at());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSentencesArePlainAndShortInBothLanguages(Role role) {
    for (TourHint hint : RoleTour.of(role)) {
      for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
        assertTrue(BundleTexts.has(locale, hint.text()), hint.text());
        String text = BundleTexts.say(locale, hint.text());
        int longest = locale == Locale.JAPANESE ? 36 : 80;
        for (String sentence : text.split("(?<=[。.])\\s*")) {
          assertTrue(sentence.length() <= longest, sentence);
        }
        assertTrue(text.matches("(?s).*[。.]"), text);
      }
    }
  }
}
