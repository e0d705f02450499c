package org.standfirst.server.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Suppressions.Reason;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;

/**
 * Looks into the mailbox that undeliverable letters and complaints come back to, every few minutes
 * from {@link #start} to {@link #close}. Each unread message is read once and marked as read;
 * nothing is deleted.
 */
public final class Returns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Returns.class);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int MOST = 500;
    private static final int LARGEST = 1 << 20;

    private final Archive archive;
    private final ReturnBox box;
    private final MailSettings settings;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean open = true;

    private Returns(Archive archive, ReturnBox box, MailSettings settings, InstantSource clock) {
        this.archive = archive;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("returns").daemon().unstarted(this::work);
    }

    /** Starts to look. The archive stays the caller's to close, after this. */
    public static Returns start(
            Archive archive, ReturnBox box, MailSettings settings, InstantSource clock) {
        var returns = new Returns(archive, box, settings, clock);
        returns.thread.start();
        return returns;
    }

    private void work() {
        while (open) {
            try {
                look();
            } catch (MessagingException | IOException | RuntimeException e) {
                if (open) {
                    LOG.warn("The mailbox {} cannot be read: {}", box, e.getMessage());
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() throws MessagingException, IOException {
        var protocol = box.tls() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", "30000");
        properties.put("mail." + protocol + ".timeout", "60000");
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        if (settings.trusted().contains(box.host())) {
            properties.put("mail." + protocol + ".ssl.trust", box.host());
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "false");
        }
        var session = Session.getInstance(properties);
        try (var store = session.getStore(protocol)) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            try (var folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unread.length, MOST) && open; i++) {
                    read(session, unread[i]);
                    unread[i].setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    private void read(Session session, Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            return;
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        try {
            var copy = new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
            take(archive, ReturnReader.read(copy), clock.instant());
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever is wrong with it, it must not keep the others from being read.
            LOG.warn("A message that came back cannot be understood: {}", e.getMessage());
        }
    }

    /** What follows from a message that came back. */
    static void take(Archive archive, Returned returned, Instant now) {
        var token = returned.token();
        if (token == null) {
            return;
        }
        archive.change(shelves ->
                shelves.deliveries()
                        .byToken(token)
                        .ifPresent(delivery -> take(shelves, delivery, returned, now)));
    }

    private static void take(Shelves shelves, Delivery delivery, Returned returned, Instant now) {
        var reader = delivery.reader();
        switch (returned.kind()) {
            case GONE, FAILED -> {
                shelves.deliveries().put(delivery.id(), State.BOUNCED, now, returned.why());
                if (reader != null) {
                    boolean gone = returned.kind() == Returned.Kind.GONE;
                    if (gone || shelves.readers().bounced(reader) >= Postman.SOFT_BOUNCES) {
                        shelves.readers().end(reader, Reason.BOUNCED, now);
                    }
                }
            }
            case COMPLAINT -> {
                if (reader != null) {
                    shelves.readers().end(reader, Reason.COMPLAINED, now);
                }
            }
            case DELAYED, OTHER -> {}
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
