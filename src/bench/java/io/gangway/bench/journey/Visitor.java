package io.gangway.bench.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody with a new browser, who opens a page, and then opens it once more. */
final class Visitor implements AutoCloseable {

    /** For the millisecond of a frame in which a link to an app is there to be seen. */
    private static final String WATCH = """
            {
              const isSeen = link => link.checkVisibility() && link.getBoundingClientRect().height > 0;
              const look = () => {
                for (const link of document.querySelectorAll('a[href*="/sense/app/"]')) {
                  if (isSeen(link)) {
                    window.firstAppAt = performance.timeOrigin + performance.now();
                    return;
                  }
                }
                requestAnimationFrame(look);
              };
              look();
            }""";

    private static final double PATIENCE_MILLIS = 60_000;
    /** For what a page does after its first app. */
    private static final double AFTERWARDS_MILLIS = 500;

    private final BrowserContext browser;

    Visitor(Browser chromium) {
        browser = chromium.newContext();
        browser.setDefaultTimeout(PATIENCE_MILLIS);
        browser.addInitScript(WATCH);
    }

    /** Milliseconds from opening the page to its first app. */
    double timeToFirstApp(URI address) {
        try (Page page = browser.newPage()) {
            return see(page, address);
        }
    }

    Weight weight(URI address) {
        try (Page page = browser.newPage()) {
            CDPSession tools = browser.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            tools.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            tools.on(
                    "Network.webSocketFrameReceived",
                    event -> bytes.addAndGet(event.getAsJsonObject("response")
                            .get("payloadData")
                            .getAsString()
                            .length()));
            tools.send("Network.enable");
            tools.send("Performance.enable");
            see(page, address);
            page.waitForTimeout(AFTERWARDS_MILLIS);
            tools.send("HeapProfiler.collectGarbage");
            JsonObject metrics = tools.send("Performance.getMetrics");
            return new Weight(bytes.get(), metric(metrics, "Nodes"), metric(metrics, "JSHeapUsedSize"));
        }
    }

    @Override
    public void close() {
        browser.close();
    }

    private static double see(Page page, URI address) {
        double start = Duration.between(Instant.EPOCH, Instant.now()).toNanos() / 1e6;
        page.navigate(address.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        Object seen = page.waitForFunction("window.firstAppAt").jsonValue();
        return ((Number) seen).doubleValue() - start;
    }

    private static long metric(JsonObject metrics, String name) {
        return metrics.getAsJsonArray("metrics").asList().stream()
                .map(metric -> metric.getAsJsonObject())
                .filter(metric -> metric.get("name").getAsString().equals(name))
                .mapToLong(metric -> metric.get("value").getAsLong())
                .sum();
    }

    /** @param bytes over HTTP as compressed, in frames of sockets as unpacked */
    record Weight(long bytes, long nodes, long heap) {}
}
