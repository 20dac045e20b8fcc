package jp.madoguchi.web.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request whose form has been read here: the server would wait for it for ever. */
final class ReadForm extends HttpServletRequestWrapper {
  private final byte[] body;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  /**
   * Takes query and form apart.
   *
   * @throws IllegalArgumentException when a field is not written as forms are
   */
  ReadForm(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    Map<String, List<String>> fields = new LinkedHashMap<>();
    add(fields, request.getQueryString());
    add(fields, new String(body, StandardCharsets.ISO_8859_1));
    fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
  }

  private static void add(Map<String, List<String>> fields, String encoded) {
    if (encoded == null) {
      return;
    }
    for (String field : encoded.split("&")) {
      int equals = field.indexOf('=');
      if (!field.isEmpty()) {
        String name = decoded(equals < 0 ? field : field.substring(0, equals));
        String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
        fields.computeIfAbsent(name, one -> new ArrayList<>()).add(value);
      }
    }
  }

  private static String decoded(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Again(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  private static final class Again extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    private Again(byte[] body) {
      bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("a form that was read is not waited for");
    }
  }
}
