package jp.madoguchi.reader.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Timer;
import javax.transaction.xa.XAResource;
import jp.madoguchi.reader.adapter.inbound.ReaderActivationSpec;
import jp.madoguchi.reader.adapter.inbound.ReaderSubscription;
import jp.madoguchi.reader.adapter.remote.DeskEndpoint;
import jp.madoguchi.reader.adapter.settings.DeskSettings;
import jp.madoguchi.reader.adapter.settings.ReaderSettings;
import jp.madoguchi.reader.adapter.settings.ReaderSettingsException;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.certificate.CertificateDesk;
import jp.madoguchi.reader.certificate.CertificateSettings;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.smartcardio.SmartcardIoReaders;

/**
 * The card readers of this machine, and of the desks whose agents connect. {@link #start} reads the
 * settings and touches no device, because some servers start an adapter twice; the readers are
 * watched from the first {@link #endpointActivation} to the last deactivation, and by one {@link
 * ReaderLookout} for all instances.
 */
public final class ReaderResourceAdapter implements ResourceAdapter, Serializable {
  private static final long serialVersionUID = 1L;

  private String settingsFile;
  private transient ReaderSettings settings;
  private transient CertificateDesk certificates;
  private transient Optional<DeskSettings> deskSettings;
  private transient WorkManager workManager;
  private transient Timer timer;
  private transient ReaderLookout lookout;
  private transient Map<Activation, ReaderSubscription> subscriptions;

  /**
   * The settings file; when null or blank, the system property {@code madoguchi.config} or the
   * environment variable {@code MADOGUCHI_CONFIG} names it.
   */
  public String getSettingsFile() {
    return settingsFile;
  }

  public void setSettingsFile(String settingsFile) {
    this.settingsFile = settingsFile;
  }

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    try {
      Properties properties = ReaderSettings.properties(settingsFile);
      lookout = ReaderLookout.of(ReaderSettings.file(settingsFile));
      settings = ReaderSettings.of(properties);
      certificates = new CertificateDesk(CertificateSettings.of(properties), Clock.systemUTC());
      deskSettings = DeskSettings.of(properties);
      timer = context.createTimer();
    } catch (ReaderSettingsException | UnavailableException e) {
      throw new ResourceAdapterInternalException("reader connector: " + e.getMessage(), e);
    }
    workManager = context.getWorkManager();
    subscriptions = new HashMap<>();
  }

  @Override
  public synchronized void stop() {
    if (subscriptions != null) {
      subscriptions.values().forEach(this::end);
      subscriptions.clear();
    }
    if (certificates != null) {
      certificates.close();
    }
    if (timer != null) {
      timer.cancel();
    }
  }

  @Override
  public synchronized void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec)
      throws ResourceException {
    if (!(spec instanceof ReaderActivationSpec readerSpec)) {
      throw new NotSupportedException("not an activation of card readers: " + spec);
    }
    readerSpec.validate();
    ReaderSubscription subscription =
        new ReaderSubscription(
            endpoints, readerSpec, settings, workManager, timer, Clock.systemUTC());
    lookout.add(subscription, settings, deskSettings, workManager, timer);
    subscriptions.put(new Activation(endpoints, spec), subscription);
  }

  @Override
  public synchronized void endpointDeactivation(
      MessageEndpointFactory endpoints, ActivationSpec spec) {
    ReaderSubscription subscription = subscriptions.remove(new Activation(endpoints, spec));
    if (subscription != null) {
      end(subscription);
    }
  }

  private void end(ReaderSubscription subscription) {
    subscription.close();
    lookout.remove(subscription);
  }

  /** The endpoint for desks; null while it is off. */
  public DeskEndpoint desks() {
    return lookout.desks();
  }

  /**
   * Takes the card on a reader of this machine, or of a desk when the name says so.
   *
   * @param here the caller's connection to the service of this machine
   */
  public TakenCard take(ReaderName reader, PcscService here) throws CardException {
    DeskEndpoint endpoint = lookout.desks();
    if (endpoint != null && DeskEndpoint.isAtDesk(reader)) {
      return endpoint.take(reader);
    }
    return switch (settings.transport()) {
      case PCSCD, NATIVE -> here.take(reader);
      case SMARTCARDIO -> new SmartcardIoReaders(settings.lockLimit()).take(reader);
    };
  }

  /** The readers beside a screen at that address, see {@link ReaderConnectionFactory#beside}. */
  public List<ReaderName> beside(String address) {
    try {
      boolean written = address.matches("[0-9a-fA-F:.]{2,45}");
      return written ? lookout.beside(InetAddress.getByName(address)) : List.of();
    } catch (UnknownHostException none) {
      return List.of();
    }
  }

  /** The settings in force. */
  public ReaderSettings settings() {
    return settings;
  }

  /** Where certificates are checked. */
  public CertificateDesk certificates() {
    return certificates;
  }

  /** For time limits. */
  public Timer timer() {
    return timer;
  }

  /**
   * Opens a connection to the PC/SC service.
   *
   * @throws IOException when it is not there
   */
  public PcscConnection connect() throws IOException {
    return settings.pcsc().connect(timer);
  }

  /** Runs something on a thread of the server. */
  public void runLater(Work work) {
    try {
      workManager.scheduleWork(work);
    } catch (WorkException e) {
      System.getLogger(ReaderResourceAdapter.class.getName())
          .log(System.Logger.Level.ERROR, "no thread for " + work.getClass().getSimpleName(), e);
    }
  }

  /** Tells the watch that a session has given its card back. */
  public void sessionEnded(ReaderName reader) {
    lookout.sessionEnded(reader);
  }

  /** No transactions, so nothing to recover. */
  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  /** By identity, and said so: WildFly refuses an adapter that leaves it to {@link Object}. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** One deployment of one message-driven bean; both parts compare by identity. */
  private record Activation(MessageEndpointFactory endpoints, ActivationSpec spec) {}
}
