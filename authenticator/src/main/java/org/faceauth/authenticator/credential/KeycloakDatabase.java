package org.faceauth.authenticator.credential;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * The entity manager of a session's transaction. By reflection, because {@code keycloak-model-jpa} can't be a Maven
 * dependency: its parent is not on Maven Central. Its entities are named in queries only.
 */
final class KeycloakDatabase {
    private static final String PROVIDER = "org.keycloak.connections.jpa.JpaConnectionProvider";

    private KeycloakDatabase() {}

    static EntityManager of(KeycloakSession session) {
        try {
            Class<? extends Provider> type = Class.forName(
                            PROVIDER, false, session.getClass().getClassLoader())
                    .asSubclass(Provider.class);
            Provider provider = session.getProvider(type);
            return (EntityManager) type.getMethod("getEntityManager").invoke(provider);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("this Keycloak has no JPA store", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the JPA store gives no entity manager", e.getCause());
        }
    }
}
