package org.faceauth.authenticator.login;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The subgroups of {@code /departments} that take face login. */
final class Departments {
    private static final String PARENT = "/departments";
    private static final String FACE_LOGIN = "faceLogin";

    private final KeycloakSession session;
    private final RealmModel realm;

    Departments(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * One in the picker.
     *
     * @param id of the group
     * @param name of the group
     */
    record Department(String id, String name) {
        Map<String, String> forPage() {
            return Map.of("id", id, "name", name);
        }
    }

    List<Department> list() {
        GroupModel parent = KeycloakModelUtils.findGroupByPath(session, realm, PARENT);
        if (parent == null) {
            return List.of();
        }
        return parent.getSubGroupsStream()
                .filter(group -> Boolean.parseBoolean(group.getFirstAttribute(FACE_LOGIN)))
                .map(group -> new Department(group.getId(), group.getName()))
                .sorted(Comparator.comparing(Department::name))
                .toList();
    }

    /** The department with this id, if it is one that takes face login. */
    Optional<Department> find(String id) {
        return list().stream().filter(department -> department.id().equals(id)).findFirst();
    }

    /** Whether the user belongs to the department or one of its subgroups now. */
    boolean has(String departmentId, UserModel user) {
        return user.getGroupsStream().anyMatch(group -> within(departmentId, group));
    }

    private static boolean within(String departmentId, GroupModel group) {
        for (GroupModel at = group; at != null; at = at.getParent()) {
            if (at.getId().equals(departmentId)) {
                return true;
            }
        }
        return false;
    }
}
