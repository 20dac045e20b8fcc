package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** Departments (診療科・部署) as the staff's entries name them; nothing of the people. */
@Local
public interface StaffDepartments {
  /** Departments that are told at most. */
  int MOST = 500;

  /** The department of an account, or empty for one of none, and for no account. */
  Optional<String> of(String account);

  /** Departments of those who work here or will, by name; {@link #MOST} at most. */
  List<String> all();
}
