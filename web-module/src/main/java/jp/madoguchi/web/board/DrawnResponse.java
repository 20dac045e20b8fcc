package jp.madoguchi.web.board;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps what is drawn instead of sending it. */
class DrawnResponse extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintWriter writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);

  DrawnResponse(HttpServletResponse response) {
    super(response);
  }

  String markup() {
    writer.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int one) {
        bytes.write(one);
      }

      @Override
      public void write(byte[] some, int offset, int length) {
        bytes.write(some, offset, length);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("nothing is sent from here");
      }
    };
  }

  @Override
  public void flushBuffer() {
    // sent by the filter, whole
  }

  @Override
  public void setContentLength(int length) {
    // the filter's answer has a length of its own
  }

  @Override
  public void setContentLengthLong(long length) {
    // as above
  }
}
