package fr.scoreclair.advisor.base;

import java.io.IOException;

/** The body goes on past what this route takes; reading stops there. */
public class PayloadTooLarge extends IOException {

    public PayloadTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
