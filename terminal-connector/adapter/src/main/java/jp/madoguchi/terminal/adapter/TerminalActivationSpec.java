package jp.madoguchi.terminal.adapter;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;

/**
 * Activation of a message-driven bean that implements {@link
 * jp.madoguchi.terminal.api.TerminalListener}. It has no properties: what there is to set is the
 * operator's and stands in the settings file. Equality is identity, as the servers expect.
 */
public class TerminalActivationSpec implements ActivationSpec {

  private ResourceAdapter resourceAdapter;

  @Override
  public void validate() {
    // nothing to be wrong
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) {
    this.resourceAdapter = resourceAdapter;
  }
}
