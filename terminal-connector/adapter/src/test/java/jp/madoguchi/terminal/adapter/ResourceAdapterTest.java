package jp.madoguchi.terminal.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ManagedConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.terminal.adapter.outbound.TerminalManagedConnectionFactory;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Hospital;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.TestContainer;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.settings.TerminalSettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceAdapterTest {

  @TempDir Path folder;
  private Site site;
  private TestContainer container;
  private TerminalResourceAdapter adapter;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
    site.settings();
    container = new TestContainer(site.hospital());
    adapter = newAdapter();
  }

  private TerminalResourceAdapter newAdapter() {
    TerminalResourceAdapter made = new TerminalResourceAdapter();
    made.setSettingsFile(folder.resolve("madoguchi.properties").toString());
    made.start(container);
    return made;
  }

  /** What the application says. */
  private static void join(TerminalConnection connection) {
    connection.sharing().join(Site.NODE, null);
    connection.sharing().own(Site.MAIN, 1);
  }

  @AfterEach
  void takeDown() {
    adapter.stop();
  }

  private static TerminalConnection connection(TerminalResourceAdapter adapter) throws Exception {
    TerminalManagedConnectionFactory factory = new TerminalManagedConnectionFactory();
    factory.setResourceAdapter(adapter);
    return (TerminalConnection)
        factory.createManagedConnection(null, null).getConnection(null, null);
  }

  @Test
  void startBindsNothing() {
    assertFalse(Files.exists(site.captureRoot()));
    assertEquals(0, container.works().running());
  }

  @Test
  void takesResultsWhileAnEndpointIsActive() throws Exception {
    join(connection(adapter));
    TerminalActivationSpec spec = new TerminalActivationSpec();
    adapter.endpointActivation(container, spec);
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
    adapter.endpointDeactivation(container, spec);
    Await.until("every thread ended", () -> container.works().running() == 0);
  }

  @Test
  void stopEndsWhatIsActive() throws Exception {
    adapter.endpointActivation(container, new TerminalActivationSpec());
    Await.until("running", () -> container.works().running() > 0);
    adapter.stop();
    Await.until("every thread ended", () -> container.works().running() == 0);
  }

  @Test
  void aSecondAdapterOfTheSameSettingsSeesTheSameStates() throws Exception {
    adapter.endpointActivation(container, new TerminalActivationSpec());
    join(connection(newAdapter()));
    Await.until("up", () -> site.hospital().states().size() == 4);
    try (TerminalConnection other = connection(newAdapter())) {
      assertTrue(other.states().stream().allMatch(TerminalState::up));
    }
  }

  @Test
  void beforeActivationEveryPartIsNotStarted() throws Exception {
    try (TerminalConnection connection = connection(adapter)) {
      assertEquals(List.of(Site.MAIN), connection.terminals());
      assertTrue(
          connection.states().stream()
              .allMatch(state -> state.fault().orElseThrow() == TerminalFault.NOT_STARTED));
      assertTrue(connection.statistics().isEmpty());
      assertTrue(connection.quarantined().isEmpty());
    }
  }

  @Test
  void eachTerminalTellsItsOwnCodeAndTimeLimits() throws Exception {
    TerminalId dental = new TerminalId("dental");
    site.with("terminals", "main,dental")
        .with("terminal.main.answerSeconds", "30")
        .with("terminal.dental.code", "1331111111")
        .with("terminal.dental.answerSeconds", "90")
        .with("terminal.dental.clinicalSeconds", "45")
        .settings();
    try (TerminalConnection connection = connection(newAdapter())) {
      assertEquals(
          Optional.of(Duration.ofSeconds(30)),
          connection.answerLimit(Site.MAIN, MessageFamily.OQSsiquc));
      assertEquals(
          Optional.of(Duration.ofSeconds(90)),
          connection.answerLimit(dental, MessageFamily.OQSsiquc));
      assertEquals(Optional.empty(), connection.answerLimit(Site.MAIN, MessageFamily.YZKsiquc));
      assertEquals(
          Optional.of(Duration.ofSeconds(45)),
          connection.answerLimit(dental, MessageFamily.TKKsiquc));
      assertEquals("1311111111", connection.institutionCode(Site.MAIN));
      assertEquals("1331111111", connection.institutionCode(dental));
      TerminalId nobody = new TerminalId("nobody");
      assertThrows(
          IllegalArgumentException.class,
          () -> connection.answerLimit(nobody, MessageFamily.OQSsiquc));
    }
  }

  @Test
  void aRequestCarriesTheReservedSuffixWhateverItCarriedBefore() throws Exception {
    byte[] sample = Site.sample("01-OQSsiquc01req_202601150001.xml");
    MessageName name = MessageName.parse("OQSsiquc01req_202601150001.xml");
    QualificationRequest request = (QualificationRequest) new MessageCodec().read(name, sample);
    try (TerminalConnection connection = connection(adapter)) {
      join(connection);
      String suffix = connection.reserveSuffix(Site.MAIN);
      RequestTicket ticket = connection.inquire(Site.MAIN, suffix, request);
      assertEquals(suffix, ticket.suffix());
      assertEquals(suffix, written(ticket).arbitraryFileIdentifier());
      RequestTicket next = connection.inquire(Site.MAIN, request);
      assertEquals(next.suffix(), written(next).arbitraryFileIdentifier());
    }
  }

  private TerminalMessage written(RequestTicket ticket) throws Exception {
    byte[] bytes = Files.readAllBytes(site.folder("req").resolve(ticket.fileName()));
    return new MessageCodec().read(MessageName.parse(ticket.fileName()), bytes);
  }

  @Test
  void clinicalRequestsGoOutUnderTheirFamily() throws Exception {
    ClinicalRequestHeader header =
        new ClinicalRequestHeader("1311111111", "  123456", "1", "2", null, null, List.of());
    YearMonth month = YearMonth.of(2026, 1);
    try (TerminalConnection connection = connection(adapter)) {
      join(connection);
      RequestTicket drugs =
          connection.requestClinical(
              Site.MAIN, ClinicalRequest.drugs(header, month.minusMonths(12), month, false));
      RequestTicket checkups =
          connection.requestClinical(Site.MAIN, ClinicalRequest.checkups(header));
      assertEquals("YZKsiquc01req_" + drugs.suffix() + ".xml", drugs.fileName());
      assertEquals("TKKsiquc01req_" + checkups.suffix() + ".xml", checkups.fileName());
      assertEquals(drugs.suffix(), written(drugs).arbitraryFileIdentifier());
      assertEquals(checkups.suffix(), written(checkups).arbitraryFileIdentifier());
    }
  }

  @Test
  void aClosedConnectionRefusesAndTellsThePool() throws Exception {
    TerminalManagedConnectionFactory factory = new TerminalManagedConnectionFactory();
    factory.setResourceAdapter(adapter);
    ManagedConnection managed = factory.createManagedConnection(null, null);
    int[] closed = {0};
    managed.addConnectionEventListener(
        new ClosedListener() {
          @Override
          public void connectionClosed(ConnectionEvent event) {
            closed[0]++;
          }
        });
    TerminalConnection connection = (TerminalConnection) managed.getConnection(null, null);
    connection.close();
    connection.close();
    assertEquals(1, closed[0]);
    assertThrows(IllegalStateException.class, connection::terminals);
    TerminalConnection another = (TerminalConnection) managed.getConnection(null, null);
    managed.cleanup();
    assertThrows(IllegalStateException.class, another::terminals);
    assertEquals(managed, factory.matchManagedConnections(Set.of(managed), null, null));
  }

  @Test
  void withoutAnySettingsItIsQuiet() throws Exception {
    TerminalResourceAdapter bare = new TerminalResourceAdapter();
    bare.start(container);
    TestContainer other = new TestContainer(new Hospital());
    bare.endpointActivation(other, new TerminalActivationSpec());
    assertEquals(0, other.works().running());
    try (TerminalConnection connection = connection(bare)) {
      assertTrue(connection.terminals().isEmpty());
      assertTrue(connection.states().isEmpty());
      assertFalse(connection.requeue("x"));
    }
    bare.stop();
  }

  @Test
  void aWrongSettingStopsTheActivationAndIsNamed() throws Exception {
    site.with("terminal.main.pollMillis", "0").with("terminals", "main");
    assertThrows(TerminalSettingsException.class, site::settings);
    ResourceException refused =
        assertThrows(
            ResourceException.class,
            () -> adapter.endpointActivation(container, new TerminalActivationSpec()));
    assertTrue(refused.getMessage().contains("pollMillis"), refused.getMessage());
  }

  private abstract static class ClosedListener implements ConnectionEventListener {
    @Override
    public void localTransactionStarted(ConnectionEvent event) {}

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {}

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {}

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {}
  }
}
