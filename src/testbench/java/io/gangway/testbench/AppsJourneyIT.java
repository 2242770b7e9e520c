package io.gangway.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.ElementQuery;
import com.vaadin.testbench.TestBench;
import io.gangway.browser.ChromiumSearch;
import java.text.Collator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "gangway.demo.port=0")
class AppsJourneyIT {
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
        new SignInPage(driver, wait).signIn("GANGWAY\\anna", "gangway");

        wait.until(ExpectedConditions.textToBe(By.id("count"), "240 apps"));
        AppsPageElement page =
                new ElementQuery<>(AppsPageElement.class).context(driver).single();
        assertThat(page.rows()).isEqualTo(240);

        page.search("council BUDGET");
        wait.until(ExpectedConditions.textToBe(By.id("count"), "1 of 240 apps"));
        assertThat(page.visibleNames()).containsExactly("Budget 2026");

        page.search("");
        wait.until(ExpectedConditions.textToBe(By.id("count"), "240 apps"));
        List<String> ascending = page.visibleNames();
        page.sortByName();
        page.sortByName();
        wait.until(now -> !page.visibleNames().equals(ascending));
        assertThat(page.visibleNames())
                .isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH).reversed());
    }
}
