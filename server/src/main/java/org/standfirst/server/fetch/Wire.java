package org.standfirst.server.fetch;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import javax.net.ssl.SSLException;

/**
 * Asks one address once: no redirects, no retries, no cookies. Connects only where the {@link
 * AddressGuard} permits, and ends within the time and size it is given, whatever the other side
 * does.
 */
final class Wire implements AutoCloseable {

    /** What is read of an answer that is not used, to keep its connection. */
    private static final int LEFTOVER = 16_384;

    /** Connections to one host at once. */
    private static final int MOST_KEPT = 4;

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Wire(FetchSettings settings) {
        this.settings = settings;
        // Longer than we wait, so that it is always ask() that gives up, and knows why.
        var timeout = Timeout.of(settings.totalTimeout().plusSeconds(1));
        var connect = Timeout.of(settings.connectTimeout());
        var http = Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                new GuardedResolver(
                                        new AddressGuard(settings.allowedInsideHosts())))
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(http)
                                        .build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connect)
                                        .setSocketTimeout(timeout)
                                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                        .setTimeToLive(TimeValue.ofMinutes(1))
                                        .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setMaxConnTotal(500)
                        .setMaxConnPerRoute(MOST_KEPT)
                        .build();
        client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(timeout)
                                        .setResponseTimeout(timeout)
                                        .setProtocolUpgradeEnabled(false)
                                        .build())
                        .setUserAgent(settings.userAgent())
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableContentCompression()
                        .disableAuthCaching()
                        .evictExpiredConnections()
                        .evictIdleConnections(TimeValue.ofSeconds(30))
                        .build();
    }

    /** What a server answered. The body is empty but for 200 and 203. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String phrase, Map<String, String> headers, byte[] body) {

        /** The first value of a header; null if it is missing or empty. */
        @Nullable String header(String name) {
            var value = headers.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        /** Status and phrase, for people, with what that means for them. */
        String line() {
            var answered = "the server answered " + status;
            var said = phrase.isBlank() ? answered : answered + " " + WebAddress.shortened(phrase);
            return switch (status) {
                case 401, 402, 403, 407, 451 -> said + ": it does not let us read this";
                case 404 -> said + ": nothing is at this address, perhaps it has moved";
                case 410 -> said + ": its outlet says that it has ended for good";
                case 429 -> said + ": it wants to be asked less often";
                default -> status < 500 ? said : said + ": the trouble is on its side";
            };
        }
    }

    /** There is no answer; the message says why. */
    static final class Trouble extends Exception {
        private final boolean refused;

        Trouble(boolean refused, String message) {
            super(message);
            this.refused = refused;
        }

        /** Whether it is us who did not want to. */
        boolean refused() {
            return refused;
        }
    }

    /** How far an answer has come, for who gives up waiting. */
    private static final class Progress {
        private volatile boolean begun;
        private final AtomicLong bytes = new AtomicLong();

        String after(Duration limit) {
            var time = limit.toMillis() / 1000.0 + " s";
            if (!begun) {
                return "no answer within " + time;
            }
            return bytes.get() == 0
                    ? "the answer began, but nothing of the body came within " + time
                    : "the answer came too slowly: only " + bytes + " bytes within " + time;
        }
    }

    private static final class TooLarge extends IOException {}

    /** How much of a body is wanted, in bytes before and after decompression. */
    record Size(int most, boolean startSuffices) {

        /** The whole body; one that is larger is refused. */
        static Size whole(int most) {
            return new Size(most, false);
        }

        /** As much of the body as there is, and no more than so many bytes of it. */
        static Size start(int most) {
            return new Size(most, true);
        }
    }

    /**
     * Asks.
     *
     * @param limit for all of it, from the look-up of the name to the last byte
     */
    Answer ask(WebAddress at, Map<String, String> headers, Size size, Duration limit)
            throws Trouble, InterruptedException {
        var request = new HttpUriRequestBase("GET", URI.create(at.toString()));
        headers.forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "gzip");
        var progress = new Progress();
        Future<Answer> running;
        try {
            running = threads.submit(() -> exchange(at, request, size, progress));
        } catch (RejectedExecutionException e) {
            throw new InterruptedException("fetching has ended");
        }
        try {
            return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Trouble(false, progress.after(settings.totalTimeout()));
        } catch (ExecutionException e) {
            throw explained(Objects.requireNonNullElse(e.getCause(), e), at, size.most());
        } finally {
            if (!running.isDone()) {
                request.cancel();
                running.cancel(true);
            }
        }
    }

    private Answer exchange(WebAddress at, HttpUriRequestBase request, Size size, Progress progress)
            throws IOException {
        var host = at.host().startsWith("[") ? at.host().replaceAll("[\\[\\]]", "") : at.host();
        var target = new HttpHost(at.scheme(), host, at.port());
        var response = opened(target, request);
        boolean ended = false;
        try {
            progress.begun = true;
            var entity = response.getEntity();
            var rest =
                    entity == null
                            ? InputStream.nullInputStream()
                            : new Counted(entity.getContent(), progress);
            var answer = answer(response, rest, size);
            ended = (wanted(answer.status()) || length(response) <= LEFTOVER) && rest.read() < 0;
            return answer;
        } finally {
            if (!ended) {
                // Closing alone would read the rest, however long it is.
                request.cancel();
            }
            Closer.closeQuietly(response);
        }
    }

    /**
     * Asks again where a server ends a connection that was kept, as it may at any time, just when
     * we ask (RFC 9112, 9.3.1): it has not heard us. A new connection that it ends is its answer.
     */
    private ClassicHttpResponse opened(HttpHost target, HttpUriRequestBase request)
            throws IOException {
        for (int kept = MOST_KEPT; ; kept--) {
            var context = HttpClientContext.create();
            try {
                return client.executeOpen(target, request, context);
            } catch (NoHttpResponseException | SocketException e) {
                var connection = context.getEndpointDetails();
                if (kept == 0 || connection == null || connection.getRequestCount() < 2) {
                    throw e;
                }
            }
        }
    }

    /** Never closes {@code rest}: that would read to its end. */
    private static Answer answer(ClassicHttpResponse response, InputStream rest, Size size)
            throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        int status = response.getCode();
        var phrase = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        var body = new byte[0];
        if (wanted(status)) {
            var coding = headers.getOrDefault("Content-Encoding", "");
            body = body(response, rest, coding, size);
        } else if (length(response) <= LEFTOVER) {
            rest.readNBytes(LEFTOVER);
        }
        return new Answer(status, phrase, headers, body);
    }

    private static boolean wanted(int status) {
        return status == 200 || status == 203;
    }

    private static byte[] body(
            ClassicHttpResponse response, InputStream rest, String coding, Size size)
            throws IOException {
        if (size.startSuffices()) {
            return decoded(rest, coding).readNBytes(size.most());
        }
        var entity = response.getEntity();
        if (entity != null && entity.getContentLength() > size.most()) {
            throw new TooLarge();
        }
        var raw = new Bounded(rest, size.most());
        return new Bounded(decoded(raw, coding), size.most()).readAllBytes();
    }

    /** As the server says; a body of which it says nothing is a long one. */
    private static long length(ClassicHttpResponse response) {
        var entity = response.getEntity();
        long said = entity == null ? 0 : entity.getContentLength();
        return said < 0 ? Long.MAX_VALUE : said;
    }

    private static InputStream decoded(InputStream raw, String coding) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> new InflaterInputStream(raw);
            default ->
                    throw new ZipException(
                            "it is encoded as \""
                                    + WebAddress.shortened(coding)
                                    + "\", which we did not ask for");
        };
    }

    private static Trouble explained(Throwable cause, WebAddress at, int largest) {
        return switch (cause) {
            case TooLarge _ ->
                    new Trouble(true, "it is larger than " + largest / 1_000_000.0 + " MB");
            case GuardedResolver.InsideAddress e ->
                    new Trouble(true, String.valueOf(e.getMessage()));
            case UnknownHostException _ -> new Trouble(false, "there is no host " + at.host());
            case SocketTimeoutException _ -> new Trouble(false, at.host() + " does not answer");
            case ConnectException _ ->
                    new Trouble(false, at.authority() + " accepts no connection");
            case NoRouteToHostException _ -> new Trouble(false, "there is no way to " + at.host());
            case SSLException e -> new Trouble(false, "no secure connection: " + e.getMessage());
            case NoHttpResponseException _ ->
                    new Trouble(false, "the server closed the connection without an answer");
            case MessageConstraintException _ ->
                    new Trouble(false, "the header of the answer is too long");
            case ConnectionClosedException _, TruncatedChunkException _ ->
                    new Trouble(false, "the connection ended before the whole body came");
            case EOFException _ ->
                    new Trouble(false, "the compressed body ends before it is complete");
            case ZipException e ->
                    new Trouble(false, "the body cannot be decompressed: " + e.getMessage());
            case HttpException e -> new Trouble(false, "this is not HTTP: " + e.getMessage());
            default -> {
                var message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
                yield new Trouble(false, "the connection broke: " + WebAddress.shortened(message));
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes how much has come. */
    private static final class Counted extends FilterInputStream {
        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            progress.bytes.addAndGet(bytes);
        }
    }

    /** Fails as soon as more than so many bytes come. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : count(1, read);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int bytes, int result) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
