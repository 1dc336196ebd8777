package org.faceauth.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.faceauth.e2e.page.Application;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.stack.Stack;

/** A fresh browser window with a camera of its own, on its way through one login of the demo application. */
final class Window implements AutoCloseable {

    static final double PAGE_MILLIS = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final Camera camera = new Camera();
    private final Application application;

    Window(Stack stack, Browser browser, Browser.NewContextOptions options) {
        this.context = browser.newContext(options.setIgnoreHTTPSErrors(true));
        this.context.setDefaultTimeout(PAGE_MILLIS);
        camera.installIn(context);
        this.page = context.newPage();
        this.application = new Application(stack.https(), stack.realm(), stack.browserTrust());
    }

    static Window open(Stack stack) {
        return new Window(stack, Chromium.shared(), new Browser.NewContextOptions().setLocale("en-US"));
    }

    static Window withoutScript(Stack stack) {
        return new Window(
                stack,
                Chromium.shared(),
                new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(false));
    }

    static Window sized(Stack stack, int width, int height, ColorScheme colours, String locale) {
        return new Window(
                stack,
                Chromium.shared(),
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(2)
                        .setColorScheme(colours)
                        .setLocale(locale));
    }

    Camera camera() {
        return camera;
    }

    Page page() {
        return page;
    }

    /** Follows the application's login button; {@code further} are parameters of the authorisation request. */
    Window logIn(Map<String, String> further) {
        page.navigate(application.loginAddress(further).toString());
        return this;
    }

    DepartmentPage departments() {
        return new DepartmentPage(page);
    }

    CapturePage capture() {
        return new CapturePage(page);
    }

    PasswordPage password() {
        return new PasswordPage(page);
    }

    ConsentPage consent() {
        return new ConsentPage(page);
    }

    /** Waits for the way back to the application and takes its tokens, their signature verified. */
    Tokens tokens() {
        page.waitForURL(address -> address.startsWith(application.callback().toString()) && address.contains("code="));
        return application.exchange(page.url().replaceFirst(".*[?&]code=([^&#]+).*", "$1"));
    }

    boolean atApplication() {
        return page.url().startsWith(application.callback().toString());
    }

    @Override
    public void close() {
        context.close();
    }
}
