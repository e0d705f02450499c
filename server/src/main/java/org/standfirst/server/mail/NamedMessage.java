package org.standfirst.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.util.Properties;

/** A message that keeps the id it is given. */
public final class NamedMessage extends MimeMessage {

    private final String id;

    public NamedMessage(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
