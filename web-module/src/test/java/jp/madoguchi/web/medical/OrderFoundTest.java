package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine.UncheckedReason;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says of a check that found nothing, and of one that saw nothing. */
class OrderFoundTest {
  private static OrderFound found(
      boolean on, UncheckedReason unseen, Status history, int own, ViewingRefusal surgery) {
    OrderFound found = new OrderFound(Words.in(Locale.JAPANESE, Clock.systemUTC()));
    found.show(
        new OrderChecked(
            new NamedMedicine("699990001", "シケン"),
            on,
            List.of(),
            unseen,
            List.of(),
            Set.of(),
            List.of(),
            new FetchState(history, Instant.EPOCH, null),
            3,
            own,
            0,
            surgery,
            "m"));
    return found;
  }

  @Test
  void nothingFoundIsSaidOfWhatCouldBeSeen() {
    OrderFound whole = found(true, null, Status.HERE, 0, null);
    assertEquals("見ることができた薬と表の中に、一致するものはありません。", whole.getHeadline());
    assertEquals("empty", whole.getMark());
    assertEquals(List.of(), whole.getBlind());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"HERE"},
      mode = EnumSource.Mode.EXCLUDE)
  void aHistoryThatIsNotThereIsSaidToBeNone(Status history) {
    OrderFound partly = found(true, null, history, 0, null);
    assertEquals("一致は見つかっていませんが、照合できなかったものがあります。", partly.getHeadline());
    assertEquals("attention", partly.getMark());
    assertTrue(
        partly.getBlind().get(0).startsWith("薬剤情報がそろっていません: 薬剤"), partly.getBlind()::toString);
  }

  @Test
  void whatWasNotSeenHasItsSentence() {
    List<String> blind =
        found(true, UncheckedReason.UNKNOWN_CODE, Status.HERE, 2, ViewingRefusal.PATIENT_REFUSED)
            .getBlind();
    assertEquals(3, blind.size(), blind::toString);
    assertTrue(blind.get(0).startsWith("処方する薬そのものを照合できません: "), blind::toString);
    assertEquals("手術・麻酔で使われた薬は見ていません: 同意なし", blind.get(1));
    assertEquals("当院で出した薬との重複 2件は照合の対象外です", blind.get(2));
  }

  @Test
  void switchedOffIsSaid() {
    OrderFound off = found(false, null, Status.HERE, 0, null);
    assertEquals("病院の設定で、薬剤の照合を止めています。この薬は照合していません。", off.getHeadline());
    assertEquals("attention", off.getMark());
  }

  @Test
  void aRequestThatCheckedNothingShowsNothing() {
    OrderFound none = new OrderFound(Words.in(Locale.JAPANESE, Clock.systemUTC()));
    assertEquals("", none.getHeadline());
    assertEquals(List.of(), none.getBlind());
  }
}
