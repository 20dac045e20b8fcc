package jp.madoguchi.web.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.ScriptedCall;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told to look at how a row is now is shown how it is now. */
class ChangedTaskTest {
  private static final Words WORDS = Words.in(Locale.ENGLISH, Clock.systemUTC());
  private static final List<String> CHANGED = List.of(WORDS.say("tasks.said.changed"));

  /** A list without the row that is pressed. */
  private static final class OthersTasks implements TaskDesk {
    private long open = 3;

    @Override
    public List<TaskView> tasks(TaskFilter filter, int first, int count) {
      return List.of();
    }

    @Override
    public long count(TaskFilter filter) {
      return open;
    }

    @Override
    public Optional<TaskView> task(long id) {
      return Optional.empty();
    }

    @Override
    public void take(long id, long version) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void done(long id, long version, TypedWords note) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reopen(long id, long version) {
      throw new UnsupportedOperationException();
    }
  }

  private final OthersTasks desk = new OthersTasks();
  private final TasksPage page = new TasksPage();

  @BeforeEach
  void theListIsShownAndThenChanges() {
    page.desk = desk;
    page.words = WORDS;
    page.said = new Said();
    page.open();
    assertEquals(3, page.getCount());
    desk.open = 2;
  }

  @Test
  void askingAboutItDrawsTheListAndItsHead() {
    try (ScriptedCall call = ScriptedCall.ofRow("7:1", "dealArea")) {
      page.deal();
      assertEquals(CHANGED, call.told());
      assertTrue(call.drawn().containsAll(List.of("rowsArea", "verdict")), call.drawn()::toString);
    }
    assertNull(page.getDealt());
    assertEquals(2, page.getCount());
  }

  @Test
  void takingItCountsTheListAnew() {
    try (ScriptedCall call = ScriptedCall.ofRow("7:1", "rowsArea", "verdict")) {
      page.take();
      assertEquals(CHANGED, call.told());
    }
    assertEquals(2, page.getCount());
  }
}
