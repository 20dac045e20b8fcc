package jp.madoguchi.task;

import java.util.List;

/**
 * CDI event inside the transaction: tasks that concern patients were shown to the caller.
 *
 * @param patients their numbers
 */
public record TasksListed(List<String> patients) {
  public TasksListed {
    patients = List.copyOf(patients);
  }

  @Override
  public String toString() {
    return "TasksListed[" + patients.size() + "]";
  }
}
