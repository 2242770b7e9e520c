package io.gangway.testbench;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Qlik's own sign-in page, with the ids that it has; not made of Vaadin. */
record SignInPage(WebDriver driver, WebDriverWait patience) {
    void signIn(String user, String password) {
        WebElement name = patience.until(ExpectedConditions.elementToBeClickable(By.id("username-input")));
        name.sendKeys(user);
        driver.findElement(By.id("password-input")).sendKeys(password);
        driver.findElement(By.id("loginbtn")).click();
    }
}
