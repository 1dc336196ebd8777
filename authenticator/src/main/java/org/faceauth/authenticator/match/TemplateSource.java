package org.faceauth.authenticator.match;

/**
 * Where the enrolled templates come from. Only active templates of enabled users that were made by the given network
 * count; what can't be decrypted is left out (and said in the log) rather than compared.
 */
public interface TemplateSource {

    /**
     * The templates of the members of a department and its subgroups, read with one query.
     *
     * @param departmentId id of the group
     * @param embeddingId which embeddings are comparable
     */
    Gallery ofDepartment(String departmentId, String embeddingId);

    /**
     * The templates of one user.
     *
     * @param userId id of the user
     * @param embeddingId which embeddings are comparable
     */
    Gallery ofUser(String userId, String embeddingId);
}
