package org.standfirst.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.util.Properties;

/** A message that keeps the id it is given. */
public final class NamedMessage extends MimeMessage {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final String id;

    public NamedMessage(String id) {
        super(SESSION);
        this.id = id;
    }

    /** Sets the header that has its id. */
    public void name() throws MessagingException {
        updateMessageID();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
