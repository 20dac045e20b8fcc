package jp.madoguchi.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeView;

/** The only node upon its database: it owns whatever it wants. */
public class Alone implements Leases, DatabaseReadiness {
  /** Other nodes, which give no sign of life. */
  public final List<String> gone = new ArrayList<>();

  /** As if the database could have others. */
  public boolean shared;

  /** What was said of it. */
  public boolean able = true;

  /** Its name. */
  public String self = "one";

  @Override
  public String self() {
    return self;
  }

  @Override
  public void want(String thing) {
    // nobody else wants it
  }

  @Override
  public void giveUp(String thing) {
    // nobody else takes it
  }

  @Override
  public Optional<Fence> held(String thing) {
    return Optional.of(new Fence(thing, 1));
  }

  @Override
  public void able(boolean now) {
    able = now;
  }

  @Override
  public void require(Fence fence) {
    // nobody else owns it
  }

  @Override
  public List<LeaseHolder> holders() {
    return List.of();
  }

  @Override
  public List<NodeView> nodes() {
    return gone.stream()
        .map(name -> new NodeView(name, Instant.EPOCH, Instant.EPOCH, false, false))
        .toList();
  }

  @Override
  public boolean superseded() {
    return false;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Instant since() {
    return Instant.EPOCH;
  }

  @Override
  public String lastError() {
    return null;
  }

  @Override
  public boolean shared() {
    return shared;
  }
}
