package org.faceauth.authenticator.credential;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads stored templates of enabled users with one query each, whatever their number. The indexes of Keycloak's schema
 * that serve it: {@code credential(user_id)}, {@code user_group_membership(group_id)}, {@code user_entity(realm_id)}.
 */
final class TemplateQuery {
    static final String OVERRIDE_ATTRIBUTE = "faceauth.recognitionConfidence";

    private static final String SELECT = "select c.id, c.user.id, c.secretData, c.credentialData, a.value"
            + " from CredentialEntity c"
            + " left join UserAttributeEntity a on a.user = c.user and a.name = :override"
            + " where c.type = :type and c.user.realmId = :realm and c.user.enabled = true";
    private static final String MEMBERS =
            " and c.user.id in (select m.user.id from UserGroupMembershipEntity m where m.groupId in :groups)";
    private static final String ONE = " and c.user.id = :user";
    private static final String PAGE = " and c.id > :after order by c.id";

    private final EntityManager database;
    private final String realmId;

    TemplateQuery(EntityManager database, String realmId) {
        this.database = database;
        this.realmId = realmId;
    }

    Stream<TemplateRow> ofMembers(Collection<String> groupIds) {
        return rows(query(SELECT + MEMBERS).setParameter("groups", groupIds));
    }

    Stream<TemplateRow> ofUser(String userId) {
        return rows(query(SELECT + ONE).setParameter("user", userId));
    }

    /**
     * The next rows of the realm in the order of their ids.
     *
     * @param after last id of the page before, empty for the first page
     * @param size of the page
     */
    List<TemplateRow> page(String after, int size) {
        return rows(query(SELECT + PAGE).setParameter("after", after).setMaxResults(size))
                .toList();
    }

    /** How many faces the realm has, active or not. */
    long count() {
        return database.createQuery(
                        "select count(c) from CredentialEntity c where c.type = :type and c.user.realmId = :realm",
                        Long.class)
                .setParameter("type", FaceCredentialModel.FACE)
                .setParameter("realm", realmId)
                .getSingleResult();
    }

    private TypedQuery<Object[]> query(String text) {
        return database.createQuery(text, Object[].class)
                .setParameter("type", FaceCredentialModel.FACE)
                .setParameter("realm", realmId)
                .setParameter("override", OVERRIDE_ATTRIBUTE);
    }

    private static Stream<TemplateRow> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(TemplateRow::of);
    }
}
