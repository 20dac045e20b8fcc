package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.clinical.ViewingTickets;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.navigation.Onward;

/**
 * 電子カルテから開く: leads whoever comes with a ticket to the patient's page, or says that the ticket is
 * void. Who is not logged in yet does that first and is led back here, as long as the ticket lasts.
 */
@Named("fromRecord")
@RequestScoped
public class FromRecordPage {
  private final ViewingTickets tickets;
  private final Handles handles;
  private String ticket;

  /** For the container's proxy. */
  protected FromRecordPage() {
    this(null, null);
  }

  @Inject
  public FromRecordPage(ViewingTickets tickets, Handles handles) {
    this.tickets = tickets;
    this.handles = handles;
  }

  /** Uses the ticket up. */
  public void open() throws IOException {
    Optional<String> patient = tickets.redeem(ticket);
    if (patient.isPresent()) {
      Onward.to("/medical/patient.xhtml?patient=" + handles.of(patient.get()));
    }
  }

  public String getTicket() {
    return ticket;
  }

  public void setTicket(String ticket) {
    this.ticket = ticket;
  }
}
