package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The parameters of a request that the container injects. What it injects is the request as it
 * came, past every filter; and its form has been read by {@link FormSizeFilter}, so that it knows
 * the fields of the address alone. Servlets and the pages' own context have the form at hand.
 */
public final class SentForm {
  private static final String READ = SentForm.class.getName();

  private SentForm() {}

  /** First value of a field of form or address; null when it was not sent. */
  public static String field(HttpServletRequest request, String name) {
    return request.getAttribute(READ) instanceof ReadForm form
        ? form.getParameter(name)
        : request.getParameter(name);
  }

  static void became(HttpServletRequest request, ReadForm form) {
    request.setAttribute(READ, form);
  }
}
