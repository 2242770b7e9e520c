package io.gangway.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.ElementQuery;
import com.vaadin.testbench.TestBench;
import io.gangway.browser.ChromiumSearch;
import java.text.Collator;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first visit to a sorted list, at the simulated Qlik. */
@NeedsVaadinLicence
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AppsJourneyIT {
    private static final Pattern COUNT = Pattern.compile("\\d.* apps");

    @LocalServerPort
    private int port;

    private WebDriver driver;
    private WebDriverWait wait;

    @BeforeEach
    void openBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
        ChromiumSearch.ofThisMachine().find().ifPresent(program -> options.setBinary(program.toFile()));
        driver = TestBench.createDriver(new ChromeDriver(options));
        wait = new WebDriverWait(driver, Duration.ofSeconds(20));
    }

    @AfterEach
    void closeBrowser() {
        driver.quit();
    }

    @Test
    void signedInUserFindsAnAppByNameAndSortsTheRest() {
        driver.get("http://localhost:" + port + "/");
        new SignInPage(driver, wait).signIn("demo", "demo");

        wait.until(ExpectedConditions.textMatches(By.id("count"), COUNT));
        AppsPageElement page =
                new ElementQuery<>(AppsPageElement.class).context(driver).single();
        int all = page.rows();
        String word = page.visibleNames().getFirst().split(" ")[0].toLowerCase(Locale.ROOT);

        page.search(word);
        wait.until(now -> page.rows() < all);
        assertThat(page.visibleNames()).isNotEmpty().allMatch(name -> name.toLowerCase(Locale.ROOT)
                .contains(word));
        assertThat(page.count()).matches(page.rows() + " of " + all + " apps");

        page.search("");
        page.sortByName();
        assertThat(page.visibleNames()).isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH));
    }
}
