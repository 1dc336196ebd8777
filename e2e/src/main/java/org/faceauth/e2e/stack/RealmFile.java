package org.faceauth.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The realm that is imported.
 *
 * @param name of the realm
 * @param json as it was read
 * @param accounts the users of the file who have a password in it: demo accounts
 */
public record RealmFile(String name, String json, List<Account> accounts) {

    public RealmFile {
        accounts = List.copyOf(accounts);
    }

    /**
     * A demo account.
     *
     * @param username to log in with
     * @param password the initial one
     * @param departments names of the departments, may be empty
     */
    public record Account(String username, String password, List<String> departments) {
        public Account {
            departments = List.copyOf(departments);
        }

        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    public static RealmFile read(Path file) {
        try {
            String json = Files.readString(file);
            JsonNode realm = new ObjectMapper().readTree(json);
            List<Account> accounts = new ArrayList<>();
            for (JsonNode user : realm.path("users")) {
                for (JsonNode credential : user.path("credentials")) {
                    if ("password".equals(credential.path("type").asText()) && credential.has("value")) {
                        accounts.add(new Account(
                                user.path("username").asText(),
                                credential.path("value").asText(),
                                departments(user)));
                    }
                }
            }
            return new RealmFile(realm.path("realm").asText(), json, accounts);
        } catch (IOException e) {
            throw new StackException("The realm file " + file + " can't be read.", e);
        }
    }

    private static List<String> departments(JsonNode user) {
        return StreamSupport.stream(user.path("groups").spliterator(), false)
                .map(JsonNode::asText)
                .filter(group -> group.startsWith("/departments/"))
                .map(group -> group.substring("/departments/".length()))
                .toList();
    }
}
