package jp.madoguchi.reader.adapter;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between pcscd and a program that uses the system's PC/SC library, and changes what that
 * sees of the readers: one can be unplugged, which vpcd cannot do, and looks can be held up.
 */
final class PcscProxy implements AutoCloseable {
  private static final int TRANSMIT = 0x09;
  private static final int READERS = 0x12;
  private static final int READERS_AND_WATCH = 0x13;
  private static final int STOP_WATCHING = 0x14;
  private static final int PLACES = 16;
  private static final int PLACE_LENGTH = 184;

  private final Path service;
  private final Path socket;
  private final ServerSocketChannel listening;
  private final AtomicInteger looks = new AtomicInteger();
  private String unplugged;
  private boolean alsoFromTheList;
  private boolean held;

  PcscProxy(Path service, Path socket) throws IOException {
    this.service = service;
    this.socket = socket;
    this.listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listening.bind(UnixDomainSocketAddress.of(socket));
    start(this::accept);
  }

  Path socket() {
    return socket;
  }

  /** How often somebody looked for the state of a reader. */
  int looks() {
    return looks.get();
  }

  synchronized void unplug(String reader) {
    unplugged = reader;
    alsoFromTheList = true;
  }

  /** Right after it was listed. */
  synchronized void unplugBehindTheList(String reader) {
    unplugged = reader;
    alsoFromTheList = false;
  }

  synchronized void plugIn() {
    unplugged = null;
  }

  synchronized void hold() {
    held = true;
  }

  synchronized void letGo() {
    held = false;
    notifyAll();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel program = listening.accept();
        start(() -> serve(program));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(SocketChannel program) {
    try (program;
        SocketChannel pcscd = SocketChannel.open(UnixDomainSocketAddress.of(service))) {
      while (true) {
        exchange(program, pcscd);
      }
    } catch (IOException | InterruptedException e) {
      // one side has gone, and so goes the other
    }
  }

  private void exchange(SocketChannel program, SocketChannel pcscd)
      throws IOException, InterruptedException {
    ByteBuffer header = read(program, 8);
    int command = header.getInt(4);
    ByteBuffer body = read(program, header.getInt(0));
    awaitLetGo(command);
    write(pcscd, header);
    write(pcscd, body);
    ByteBuffer answer =
        switch (command) {
          case TRANSMIT -> {
            write(pcscd, read(program, body.getInt(12)));
            yield read(pcscd, body.limit());
          }
          case READERS, READERS_AND_WATCH -> seen(command, read(pcscd, PLACES * PLACE_LENGTH));
          case STOP_WATCHING -> read(pcscd, 8);
          default -> read(pcscd, body.limit());
        };
    write(program, answer);
    if (command == TRANSMIT && answer.getInt(28) == 0) {
      write(program, read(pcscd, answer.getInt(24)));
    }
  }

  private synchronized void awaitLetGo(int command) throws InterruptedException {
    while (held && (command == READERS || command == READERS_AND_WATCH)) {
      wait();
    }
  }

  private synchronized ByteBuffer seen(int command, ByteBuffer places) {
    if (command == READERS_AND_WATCH) {
      looks.incrementAndGet();
    }
    if (unplugged != null && (alsoFromTheList || command == READERS_AND_WATCH)) {
      byte[] name = (unplugged + "\0").getBytes(StandardCharsets.UTF_8);
      for (int place = 0; place < places.limit(); place += PLACE_LENGTH) {
        if (places.slice(place, name.length).equals(ByteBuffer.wrap(name))) {
          places.put(place, new byte[PLACE_LENGTH]);
        }
      }
    }
    return places;
  }

  private static ByteBuffer read(SocketChannel from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    while (bytes.hasRemaining()) {
      if (from.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }

  private static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "pcsc proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
