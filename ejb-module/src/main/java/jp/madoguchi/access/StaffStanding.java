package jp.madoguchi.access;

import jakarta.ejb.Local;

/** Whether somebody works here today in a role (在職と役割), for programs that act for people. */
@Local
public interface StaffStanding {
  /** Whether the account may work in the role now; false for one that does not exist. */
  boolean worksAs(String account, Role role);
}
