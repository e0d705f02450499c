package org.standfirst.server.mail;

import org.eclipse.angus.mail.util.MailSSLSocketFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;

import javax.net.SocketFactory;

/**
 * Sockets that send at once what they are given. The last line of a message goes out alone, after
 * the ledger is written; without this it would wait for the server to acknowledge the lines before
 * it, which servers put off for 40 ms.
 */
final class PromptSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        return prompt(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return prompt(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return prompt(new Socket(host, port, local, localPort));
    }

    private static Socket prompt(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The same, encrypted from their first byte. */
    static final class Encrypted extends MailSSLSocketFactory {

        /**
         * A factory.
         *
         * @param trusted hosts whose certificates are taken unchecked
         */
        Encrypted(String... trusted) throws GeneralSecurityException {
            if (trusted.length > 0) {
                setTrustedHosts(trusted);
            }
        }

        @Override
        public synchronized Socket createSocket() throws IOException {
            return prompt(super.createSocket());
        }
    }
}
