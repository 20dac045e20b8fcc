package jp.madoguchi.clinical;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * From the electronic health record (電子カルテ) to the patient's page with one click: the record's
 * system names the patient on a line that only it uses and gets a ticket, which the person's
 * browser carries. It opens no medical information: the page asks the gate as it always does.
 */
@Local
public interface ViewingTickets {
  /**
   * Makes a ticket for a patient; also for one that the register does not know, so that nobody asks
   * in this way who is a patient here.
   *
   * @throws IllegalArgumentException when it cannot be a patient's number
   */
  ViewingTicket issue(String patientNumber);

  /**
   * Uses a ticket up.
   *
   * @return 患者番号; empty for what is no ticket, was used, or is too old
   */
  Optional<String> redeem(String ticket);
}
