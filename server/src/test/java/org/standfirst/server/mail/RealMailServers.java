package org.standfirst.server.mail;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Postfix with Dovecot and OpenDKIM on loopback, in a folder of its own, from start to
 * close. Takes mail for {@code paper.example} over STARTTLS from the user letters with the password
 * secret; Dovecot shows every mailbox under the same password.
 *
 * <p>{@code full@} is put off as if its mailbox was full, {@code ghost@} is taken and comes back
 * later, and who is no mailbox is refused.
 */
@NullMarked
public final class RealMailServers implements AutoCloseable {

    private static final String NOBODY = "65534";

    private final Path folder;
    private final int smtp;
    private final int open;
    private final int imap;
    private final int milter;
    private final Process opendkim;

    private RealMailServers(
            Path folder, int smtp, int open, int imap, int milter, Process opendkim) {
        this.folder = folder;
        this.smtp = smtp;
        this.open = open;
        this.imap = imap;
        this.milter = milter;
        this.opendkim = opendkim;
    }

    /** Whether the programs are there, and we may run them. */
    public static boolean available() {
        return Stream.of("postfix", "dovecot", "opendkim", "openssl")
                        .allMatch(name ->
                                Stream.of("/usr/sbin", "/usr/bin")
                                        .anyMatch(dir -> Files.exists(Path.of(dir, name))))
                && Optional.ofNullable(System.getProperty("user.name")).equals(Optional.of("root"));
    }

    /**
     * Starts the servers; OpenDKIM checks each message, as where mail arrives.
     *
     * @param folder empty; short, as Unix sockets stand in it
     * @param mailboxes the parts before the @
     */
    public static RealMailServers start(Path folder, List<String> mailboxes) throws Exception {
        return start(folder, mailboxes, true);
    }

    /**
     * Starts the servers.
     *
     * @param checks whether OpenDKIM checks each message, which a server that only takes mail from
     *     its own users does not
     */
    public static RealMailServers start(Path folder, List<String> mailboxes, boolean checks)
            throws Exception {
        for (var above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (above.startsWith(System.getProperty("java.io.tmpdir"))
                    && above.getNameCount() > 1) {
                Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        for (var name : List.of("conf", "queue/private", "data", "mail", "dovecot")) {
            Files.createDirectories(folder.resolve(name));
        }
        run("chown", "postfix", folder + "/data", folder + "/queue/private");
        run("chown", NOBODY + ":" + NOBODY, folder + "/mail");
        int smtp = freePort();
        int open = freePort();
        int imap = freePort();
        int milter = freePort();
        keys(folder);
        Files.writeString(folder.resolve("conf/main.cf"), main(folder, checks ? milter : 0));
        Files.writeString(folder.resolve("conf/master.cf"), master(smtp, open));
        Files.writeString(folder.resolve("conf/full"), "/^full@/ 452 4.2.2 Mailbox full\n");
        Files.writeString(
                folder.resolve("conf/aliases"), "ghost@paper.example ghost@gone.example\n");
        var boxes = new StringBuilder();
        Stream.concat(mailboxes.stream(), Stream.of("bounces", "full"))
                .forEach(name ->
                        boxes.append(name).append("@paper.example ").append(name).append("/\n"));
        Files.writeString(folder.resolve("conf/boxes"), boxes);
        for (var table : List.of("aliases", "boxes")) {
            run("postmap", "-c", folder + "/conf", "hash:" + folder + "/conf/" + table);
        }
        Files.writeString(folder.resolve("dovecot.conf"), dovecot(folder, imap));
        Files.writeString(folder.resolve("opendkim.conf"), opendkim(folder, milter));
        var opendkim =
                new ProcessBuilder("opendkim", "-f", "-x", folder + "/opendkim.conf")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("opendkim.log").toFile())
                        .start();
        var servers = new RealMailServers(folder, smtp, open, imap, milter, opendkim);
        try {
            run("postfix", "-c", folder + "/conf", "start");
            run("dovecot", "-c", folder + "/dovecot.conf");
            servers.await();
            return servers;
        } catch (Exception e) {
            try {
                servers.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** Where mail is handed in. */
    public MailServer smtp() {
        return new MailServer("127.0.0.1", smtp, false);
    }

    /** Where mail is handed in without encryption or a password, for programs that have neither. */
    public int openPort() {
        return open;
    }

    /** Where mail is read. */
    public int imapPort() {
        return imap;
    }

    /** What Postfix does. */
    public Path log() {
        return folder.resolve("mail.log");
    }

    /** The key whose public part is in the DNS that OpenDKIM asks. */
    public Path dkimKey() {
        return folder.resolve("dkim.pem");
    }

    /** The messages in a mailbox. */
    public List<Path> mailbox(String name) throws IOException {
        var mails = new ArrayList<Path>();
        for (var part : List.of("new", "cur")) {
            var box = folder.resolve("mail").resolve(name).resolve(part);
            if (Files.exists(box)) {
                try (var files = Files.list(box)) {
                    files.forEach(mails::add);
                }
            }
        }
        return mails;
    }

    /** How many messages Postfix has still to deliver. */
    public long queued() throws IOException {
        long queued = 0;
        for (var part : List.of("incoming", "active", "deferred", "maildrop")) {
            try (var files = Files.walk(folder.resolve("queue").resolve(part))) {
                queued += files.filter(Files::isRegularFile).count();
            } catch (UncheckedIOException e) {
                // It has just left the queue, or moved on in it.
                queued++;
            }
        }
        return queued;
    }

    private static void keys(Path folder) throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(2048);
        var keys = pair.generateKeyPair();
        var mime = Base64.getMimeEncoder();
        Files.writeString(
                folder.resolve("dkim.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + mime.encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(
                folder.resolve("dns.txt"),
                "standfirst._domainkey.paper.example v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())
                        + "\n");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-keyout",
                folder + "/tls.key",
                "-out",
                folder + "/tls.crt");
    }

    private static String main(Path folder, int milter) {
        return """
        compatibility_level = 3.6
        queue_directory = $D/queue
        data_directory = $D/data
        maillog_file = $D/mail.log
        maillog_file_prefixes = $D
        myhostname = mx.paper.example
        mydestination =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        alias_maps =
        local_recipient_maps =
        default_transport = error:no outside mail
        virtual_alias_maps = hash:$D/conf/aliases
        recipient_delimiter = +
        virtual_mailbox_domains = paper.example
        virtual_mailbox_base = $D/mail
        virtual_mailbox_maps = hash:$D/conf/boxes
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534
        smtpd_tls_cert_file = $D/tls.crt
        smtpd_tls_key_file = $D/tls.key
        smtpd_tls_security_level = may
        smtpd_tls_auth_only = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = private/auth
        smtpd_sasl_auth_enable = yes
        smtpd_relay_restrictions = permit_sasl_authenticated, reject
        smtpd_recipient_restrictions = check_recipient_access regexp:$D/conf/full,
          reject_unlisted_recipient, permit_sasl_authenticated, reject
        smtpd_milters = $MILTER
        milter_default_action = tempfail
        # What comes in is not slowed down for what goes out.
        in_flow_delay = 0
        """
                .replace("$D", folder.toString())
                .replace("$MILTER", milter == 0 ? "" : "inet:127.0.0.1:" + milter);
    }

    private static String master(int smtp, int open) {
        return """
        127.0.0.1:$PORT inet n - n - - smtpd
        127.0.0.1:$OPEN inet n - n - - smtpd
          -o smtpd_sasl_auth_enable=no -o smtpd_relay_restrictions=permit_mynetworks,reject
          -o smtpd_recipient_restrictions=reject_unlisted_recipient,permit_mynetworks,reject
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        discard unix - - n - - discard
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd
        """
                .replace("$PORT", String.valueOf(smtp))
                .replace("$OPEN", String.valueOf(open));
    }

    private static String dovecot(Path folder, int imap) {
        return """
        base_dir = $D/dovecot/run
        state_dir = $D/dovecot/state
        log_path = $D/dovecot/log
        protocols = imap
        listen = 127.0.0.1
        ssl = no
        disable_plaintext_auth = no
        mail_location = maildir:$D/mail/%n
        first_valid_uid = 1
        passdb {
          driver = static
          args = password=secret
        }
        userdb {
          driver = static
          args = uid=65534 gid=65534 home=$D/mail/%n
        }
        service imap-login {
          inet_listener imap {
            port = $PORT
          }
          inet_listener imaps {
            port = 0
          }
        }
        service auth {
          unix_listener $D/queue/private/auth {
            mode = 0660
            user = postfix
            group = postfix
          }
        }
        """
                .replace("$D", folder.toString())
                .replace("$PORT", String.valueOf(imap));
    }

    private static String opendkim(Path folder, int milter) {
        return """
        Mode v
        Socket inet:$PORT@127.0.0.1
        TestDNSData file:$D/dns.txt
        AuthservID mx.paper.example
        AlwaysAddARHeader yes
        UserID opendkim
        Syslog no
        """
                .replace("$D", folder.toString())
                .replace("$PORT", String.valueOf(milter));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws Exception {
        for (int port : new int[] {smtp, open, imap, milter}) {
            for (int attempt = 0; ; attempt++) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    if (socket.isConnected()) {
                        break;
                    }
                } catch (IOException e) {
                    if (attempt > 300) {
                        throw e;
                    }
                    Thread.sleep(100);
                }
            }
        }
    }

    /** Daemons keep what they write to, so that nothing reads it to its end. */
    private static void run(String... command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        String.join(" ", command) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("dovecot", "-c", folder + "/dovecot.conf", "stop");
        } finally {
            opendkim.destroy();
            run("postfix", "-c", folder + "/conf", "stop");
        }
    }
}
