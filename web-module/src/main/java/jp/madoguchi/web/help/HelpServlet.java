package jp.madoguchi.web.help;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.web.text.Language;

/**
 * The manual in the program: {@code /help/board} in the person's language, {@code /help/en/board}
 * in that one, {@code /help/en/board.png} a picture, {@code /help} the list of chapters.
 */
@WebServlet("/help/*")
public class HelpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/(?:(ja|en)/)?([a-z0-9-]{1,40})?(\\.png)?");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String info = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Matcher path = PATH.matcher(info);
    if (!path.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Locale language = path.group(1) == null ? Language.of(request) : locale(path.group(1));
    String name = path.group(2);
    if (path.group(3) != null) {
      picture(Manual.in(language).picture(name == null ? "" : name), response);
      return;
    }
    Optional<ManualChapter> chapter =
        name == null ? Optional.empty() : Manual.in(language).chapter(name);
    if (name != null && chapter.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html; charset=UTF-8");
    response
        .getWriter()
        .write(new HelpFrame(request.getContextPath(), language).around(chapter.orElse(null)));
  }

  private static Locale locale(String tag) {
    return "en".equals(tag) ? Locale.ENGLISH : Locale.JAPANESE;
  }

  private static void picture(Optional<byte[]> picture, HttpServletResponse response)
      throws IOException {
    if (picture.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/png");
    response.getOutputStream().write(picture.get());
  }
}
