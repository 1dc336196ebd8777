package org.faceauth.e2e.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.faceauth.e2e.certificate.LocalNames;
import org.faceauth.e2e.stack.AdminAccount;
import org.faceauth.e2e.stack.RealmFile;
import org.faceauth.e2e.stack.Stack;

/** What is printed once the system runs. */
final class Welcome {

    private final Stack stack;

    Welcome(Stack stack) {
        this.stack = stack;
    }

    String demoAddress() {
        return stack.https() + demoPath();
    }

    String text() {
        StringJoiner text = new StringJoiner("\n");
        JsonNode info = stack.inference().info();
        text.add("");
        text.add("Face login runs.");
        text.add("");
        text.add("  Demo app          " + demoAddress());
        text.add("                    " + stack.http() + demoPath() + "  (this machine only needs no certificate)");
        for (String address : LocalNames.ofThisMachine().reachable()) {
            text.add("  From a phone      https://" + address + ":"
                    + stack.plan().ports().https() + demoPath());
        }
        text.add("  Admin console     " + stack.https() + "/admin/   " + AdminAccount.NAME + " / "
                + AdminAccount.password(stack.plan().home()).value());
        text.add("");
        text.add("  Demo accounts (" + stack.realm() + "), as long as nobody has changed them:");
        for (RealmFile.Account account : RealmFile.read(stack.plan().realm()).accounts()) {
            text.add(String.format(
                    "    %-14s %-30s %s",
                    account.username(), account.password(), String.join(", ", account.departments())));
        }
        text.add("");
        text.add("  Models            profile " + info.path("profile").asText() + " on "
                + info.path("device").asText());
        for (JsonNode network : info.path("networks")) {
            text.add(String.format(
                    "    %-28s %s%s",
                    network.path("id").asText(),
                    network.path("licence").asText(),
                    network.path("commercialUse").asBoolean() ? "" : "  (not for commercial use)"));
        }
        if (stack.inference().demonstration()) {
            text.add("");
            text.add(
                    "  DEMONSTRATION ONLY: no trusted anti-spoof network is installed, so a photo may pass for a person.");
            text.add("  Every page says so. `./run models install --from DIR` takes the network from a folder.");
        }
        text.add("");
        text.add("  An iPhone trusts this machine once " + stack.certificates().browserAuthority());
        text.add("  is on it: AirDrop it, Settings > Profile Downloaded > Install, then Settings > General > About >");
        text.add("  Certificate Trust Settings > switch it on.");
        text.add("");
        text.add("  ./run stop   ./run status   ./run logs -f");
        return text.toString();
    }

    private String demoPath() {
        return "/realms/" + stack.realm() + "/face/demo/";
    }
}
