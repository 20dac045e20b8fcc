package jp.madoguchi.facility;

import java.util.List;

/**
 * A part of the preparation that can be tried out (導入時の確認). Each implementation is a local
 * stateless bean of the capability whose part it is; the set-up and the administrator's page ask
 * all of them. It looks, changes nothing, and knows of no person.
 */
public interface SetupCheck {
  /** What was found now, what is well too. */
  List<CheckFinding> look();
}
