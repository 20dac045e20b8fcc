package jp.madoguchi.web.tour;

/**
 * One hint of a tour.
 *
 * @param at id of the element of the page that it speaks of; a page that does not show it now goes
 *     without the hint
 * @param text key of its sentences
 */
public record TourHint(String at, String text) {}
