package io.gangway.bench.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import io.gangway.bench.Benchmark;
import io.gangway.bench.Extent;
import io.gangway.bench.Table;
import io.gangway.bench.journey.Visitor.Weight;
import io.gangway.browser.ChromiumSearch;
import io.gangway.process.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From opening the page to the first app, through the sign-in, beside a page that is written as everybody does it. */
public final class JourneyBench implements Benchmark {

    private final Table times = new Table("apps", "", "cold, ms", "of the other", "warm, ms", "of the other");
    private final Table weights = new Table("apps", "", "KB, cold", "KB, warm", "DOM nodes", "JS heap, KB");

    @Override
    public void run(Extent extent) throws IOException, InterruptedException {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                SinglePage other = SinglePage.start()) {
            Browser chromium = playwright.chromium().launch(options());
            for (int apps : extent.pick(List.of(100, 1_000, 10_000, 100_000), List.of(50))) {
                try (Program qlik = Program.qlik(apps);
                        Program gangway = Program.gangway(qlik.address())) {
                    gangway.awaitAnswer();
                    compare(chromium, apps, gangway.address(), other.address(qlik.address()), extent);
                }
            }
        }
        times.print("To the first app (median)");
        weights.print("What that takes (sockets unpacked)");
    }

    private void compare(Browser chromium, int apps, URI ours, URI other, Extent extent) {
        List<Visits> ourVisits = new ArrayList<>();
        List<Visits> otherVisits = new ArrayList<>();
        int warmUps = extent.pick(apps > 10_000 ? 2 : 5, 0);
        for (int round = 0; round < warmUps + extent.pick(apps > 10_000 ? 3 : 7, 1); round++) {
            Visits our = Visits.of(chromium, ours);
            Visits others = Visits.of(chromium, other);
            if (round >= warmUps) {
                ourVisits.add(our);
                otherVisits.add(others);
            }
        }
        Visits our = Visits.median(ourVisits);
        Visits others = Visits.median(otherVisits);
        times.row(apps, "Gangway", our.cold(), our.cold() / others.cold(), our.warm(), our.warm() / others.warm());
        times.row(apps, "single page", others.cold(), "", others.warm(), "");
        weigh(chromium, apps, "Gangway", ours);
        weigh(chromium, apps, "single page", other);
    }

    private void weigh(Browser chromium, int apps, String name, URI address) {
        try (Visitor visitor = new Visitor(chromium)) {
            Weight cold = visitor.weight(address);
            Weight warm = visitor.weight(address);
            weights.row(apps, name, cold.bytes() / 1000, warm.bytes() / 1000, warm.nodes(), warm.heap() / 1000);
        }
    }

    private static LaunchOptions options() {
        Path chromium = ChromiumSearch.ofThisMachine()
                .find()
                .orElseThrow(() -> new IllegalStateException("This needs Chromium on the path"));
        return new LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    }

    /** Milliseconds of a first and a second visit. */
    private record Visits(double cold, double warm) {

        static Visits of(Browser chromium, URI address) {
            try (Visitor visitor = new Visitor(chromium)) {
                return new Visits(visitor.timeToFirstApp(address), visitor.timeToFirstApp(address));
            }
        }

        static Visits median(List<Visits> visits) {
            return new Visits(
                    median(visits.stream().mapToDouble(Visits::cold).sorted().toArray()),
                    median(visits.stream().mapToDouble(Visits::warm).sorted().toArray()));
        }

        private static double median(double... sorted) {
            return sorted[sorted.length / 2];
        }
    }
}
