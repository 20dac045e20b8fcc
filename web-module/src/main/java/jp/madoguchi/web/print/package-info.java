/**
 * The one way to paper and to PDF (印刷): {@link PaperPage} takes what is to be said, {@link
 * PdfPress} makes of it a tagged file (PDF/UA-1, PDF/A-2a) with its fonts inside; {@code
 * docs/adr/0032}.
 */
package jp.madoguchi.web.print;
