package jp.madoguchi.terminal.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.transaction.xa.XAResource;
import jp.madoguchi.terminal.exchange.Exchange;
import jp.madoguchi.terminal.settings.TerminalSettingsException;

/**
 * The terminal connector. {@link #start} binds nothing, because some servers start an adapter
 * twice; folders and threads belong to the time an endpoint is active.
 */
public class TerminalResourceAdapter implements ResourceAdapter {

  private static final System.Logger LOG =
      System.getLogger(TerminalResourceAdapter.class.getName());

  private final Map<MessageEndpointFactory, Exchange> active = new ConcurrentHashMap<>();
  private volatile BootstrapContext context;
  private String settingsFile;

  /** Path of the settings file; {@code null} or blank = see {@link #settings}. */
  public String getSettingsFile() {
    return settingsFile;
  }

  public void setSettingsFile(String settingsFile) {
    this.settingsFile = settingsFile;
  }

  @Override
  public void start(BootstrapContext bootstrapContext) {
    this.context = bootstrapContext;
  }

  @Override
  public void stop() {
    active.values().forEach(Exchange::deactivate);
    active.clear();
    Exchanges.forgetIdle(settings());
    context = null;
  }

  @Override
  public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec)
      throws ResourceException {
    if (!(spec instanceof TerminalActivationSpec)) {
      throw new NotSupportedException("not an activation of this connector: " + spec);
    }
    Exchange exchange;
    try {
      exchange = Exchanges.fresh(settings());
    } catch (TerminalSettingsException e) {
      throw new ResourceException(e.getMessage(), e);
    }
    if (exchange.terminals().isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "no terminal is configured (system property madoguchi.config, environment MADOGUCHI_CONFIG)");
    }
    exchange.activate(
        factory, context.getWorkManager(), context.getTransactionSynchronizationRegistry());
    active.put(factory, exchange);
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
    Exchange exchange = active.remove(factory);
    if (exchange != null) {
      exchange.deactivate();
    }
  }

  /** Nothing to recover: no delivery takes part in a two-phase commit. */
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

  /** The exchange as the outbound side uses it. */
  public Exchange exchange() {
    try {
      return Exchanges.of(settings());
    } catch (TerminalSettingsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * The property, else system property {@code madoguchi.config}, else environment {@code
   * MADOGUCHI_CONFIG}.
   */
  private Optional<Path> settings() {
    return Stream.of(
            Optional.ofNullable(settingsFile),
            Optional.ofNullable(System.getProperty("madoguchi.config")),
            Optional.ofNullable(System.getenv("MADOGUCHI_CONFIG")))
        .flatMap(Optional::stream)
        .filter(path -> !path.isBlank())
        .findFirst()
        .map(Path::of);
  }
}
