package org.faceauth.authenticator.credential;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.TemplateSource;
import org.faceauth.authenticator.vault.TemplateVault;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The templates in Keycloak's database, decrypted for one comparison. */
public final class StoredTemplates implements TemplateSource, RealmTemplates {
    private static final int PAGE_SIZE = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TemplateOpener opener;

    public StoredTemplates(KeycloakSession session, TemplateVault vault) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.opener = new TemplateOpener(vault, realm.getId());
    }

    @Override
    public Gallery ofDepartment(String departmentId, String embeddingId) {
        GroupModel department = session.groups().getGroupById(realm, departmentId);
        if (department == null) {
            return new Gallery(List.of());
        }
        Set<String> groups = withSubgroups(department).collect(Collectors.toSet());
        return opener.open(query().ofMembers(groups), embeddingId);
    }

    @Override
    public Gallery ofUser(String userId, String embeddingId) {
        return opener.open(query().ofUser(userId), embeddingId);
    }

    @Override
    public void ofRealm(String embeddingId, Consumer<Gallery> compare) {
        TemplateQuery query = query();
        String after = "";
        List<TemplateRow> page;
        do {
            page = query.page(after, PAGE_SIZE);
            try (Gallery gallery = opener.open(page.stream(), embeddingId)) {
                compare.accept(gallery);
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).credentialId();
        } while (page.size() == PAGE_SIZE);
    }

    @Override
    public long countOfRealm() {
        return query().count();
    }

    private TemplateQuery query() {
        return new TemplateQuery(KeycloakDatabase.of(session), realm.getId());
    }

    private static Stream<String> withSubgroups(GroupModel group) {
        return Stream.concat(
                Stream.of(group.getId()), group.getSubGroupsStream().flatMap(StoredTemplates::withSubgroups));
    }
}
