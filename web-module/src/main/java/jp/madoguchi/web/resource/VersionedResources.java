package jp.madoguchi.web.resource;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives the addresses of our own files a version made of their content, as PrimeFaces gives its own
 * ones that of its release: a browser keeps them for a year and still never shows an old one. The
 * theme counts as ours, although PrimeFaces would give it its release.
 */
public class VersionedResources extends ResourceHandlerWrapper {
  private static final Set<String> OURS = Set.of("style", "script", "primefaces-madoguchi");
  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private final Map<String, String> versions = new ConcurrentHashMap<>();

  /** Called by Faces. */
  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return versioned(super.createResource(name, library), library);
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return versioned(super.createResource(name, library, contentType), library);
  }

  private Resource versioned(Resource resource, String library) {
    return resource == null || library == null || !OURS.contains(library)
        ? resource
        : new Versioned(resource, versions);
  }

  /** The first eight digits of the content's SHA-256. */
  static String version(InputStream content) throws IOException {
    try (content) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static final class Versioned extends ResourceWrapper {
    private final Map<String, String> versions;

    Versioned(Resource wrapped, Map<String, String> versions) {
      super(wrapped);
      this.versions = versions;
    }

    @Override
    public String getRequestPath() {
      String path = getWrapped().getRequestPath();
      String bare = path.replaceFirst("&v=[^&]*", "");
      return bare
          + (bare.contains("?") ? "&" : "?")
          + "v="
          + versions.computeIfAbsent(key(), any -> read());
    }

    private String key() {
      return getLibraryName() + "/" + getResourceName();
    }

    private String read() {
      try {
        return version(getInputStream());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** Kept for a year only where the address says which version is meant. */
    @Override
    public Map<String, String> getResponseHeaders() {
      Map<String, String> headers = new HashMap<>(getWrapped().getResponseHeaders());
      String asked =
          FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("v");
      if (asked != null && asked.equals(versions.computeIfAbsent(key(), any -> read()))) {
        headers.put("Cache-Control", A_YEAR);
        headers.remove("Expires");
        headers.remove("Pragma");
      }
      return headers;
    }

    // a wrapped resource knows its name; the wrapper would answer with its own empty fields
    @Override
    public String getLibraryName() {
      return getWrapped().getLibraryName();
    }

    @Override
    public String getResourceName() {
      return getWrapped().getResourceName();
    }

    @Override
    public String getContentType() {
      return getWrapped().getContentType();
    }
  }
}
