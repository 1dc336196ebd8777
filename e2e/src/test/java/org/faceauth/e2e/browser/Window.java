package org.faceauth.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.faceauth.e2e.page.Application;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.stack.Stack;

/** A fresh browser window with a camera of its own, on its way through one login of the demo application. */
final class Window implements AutoCloseable {

    static final double PAGE_MILLIS = 45_000;

    private final BrowserContext context;
    private final Page page;
    private final Camera camera = new Camera();
    private final Application application;

    private Window(Stack stack, BrowserContext context) {
        this.context = context;
        this.context.setDefaultTimeout(PAGE_MILLIS);
        this.page = context.newPage();
        this.application = new Application(stack.https(), stack.realm(), stack.browserTrust());
    }

    static Window open(Stack stack) {
        return withCamera(stack, english());
    }

    static Window withoutScript(Stack stack) {
        return withCamera(stack, english().setJavaScriptEnabled(false));
    }

    /** With the browser's own camera, which its person has allowed the page to use, or nothing but the rest. */
    static Window withOwnCamera(Stack stack, Browser browser, boolean allowed) {
        BrowserContext context = browser.newContext(english());
        context.grantPermissions(allowed ? List.of("camera") : List.of("geolocation"));
        return new Window(stack, context);
    }

    static Window sized(Stack stack, int width, int height, ColorScheme colours, String locale) {
        return withCamera(
                stack,
                english()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(2)
                        .setColorScheme(colours)
                        .setLocale(locale));
    }

    private static Window withCamera(Stack stack, Browser.NewContextOptions options) {
        Window window = new Window(stack, Chromium.shared().newContext(options));
        window.camera.installIn(window.context);
        return window;
    }

    private static Browser.NewContextOptions english() {
        return new Browser.NewContextOptions().setLocale("en-US").setIgnoreHTTPSErrors(true);
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

    /** Opens the demo application. */
    DemoPage demo() {
        return new DemoPage(page).open(application.callback());
    }

    /**
     * Stands in front of the camera, with another of the photos after each refusal, until logged in.
     *
     * @return how the last try ended
     */
    CapturePage.Ending face(CapturePage first, List<PosedPhoto> photos) {
        CapturePage capture = first;
        CapturePage.Ending ending = CapturePage.Ending.TRY_AGAIN;
        for (PosedPhoto photo : photos) {
            camera.shows(photo);
            ending = capture.goThrough();
            if (ending != CapturePage.Ending.TRY_AGAIN) {
                break;
            }
            capture = new CapturePage(page);
        }
        return ending;
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
