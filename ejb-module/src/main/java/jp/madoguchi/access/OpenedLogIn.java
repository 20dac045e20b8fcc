package jp.madoguchi.access;

/**
 * A log-in that just began.
 *
 * @param secret for the person's browser and for nobody else
 */
public record OpenedLogIn(LogInSecret secret, LiveLogIn logIn) {}
