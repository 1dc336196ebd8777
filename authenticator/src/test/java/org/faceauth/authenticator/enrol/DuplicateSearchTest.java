package org.faceauth.authenticator.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.faceauth.authenticator.credential.RealmTemplates;
import org.faceauth.authenticator.enrol.DuplicateSearch.Result;
import org.faceauth.authenticator.match.Calibration;
import org.faceauth.authenticator.match.Calibration.Point;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.Reference;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {
    private static final float[] FACE = {1, 0};
    /** One decade of false match rate for every tenth of cosine, from 0.3 on. */
    private static final Calibration CALIBRATION = new Calibration(List.of(new Point(0.3, 0), new Point(0.9, -6)));

    @Test
    void findsTheFaceUnderAnotherAccount() {
        assertThat(search(10, reference("other", 0.85f))).isEqualTo(new Result.Duplicate("other"));
    }

    @Test
    void doesNotCountTheUsersOwnEarlierFace() {
        assertThat(search(10, reference("self", 1f))).isEqualTo(new Result.Unique());
    }

    @Test
    void asksForMoreWhereThereAreMoreFaces() {
        Reference lookAlike = reference("other", 0.65f); // a rate of 10^-3.5
        assertThat(search(1, lookAlike)).isEqualTo(new Result.Duplicate("other"));
        assertThat(search(1000, lookAlike)).isEqualTo(new Result.Unique());
    }

    @Test
    void asksForNoMoreThanTheCalibrationCanTell() {
        assertThat(search(40_000, reference("other", 1f))).isEqualTo(new Result.Duplicate("other"));
    }

    @Test
    void saysNothingWhereThereAreTooMany() {
        assertThat(search(DuplicateSearch.MAX_FACES + 1)).isInstanceOf(Result.TooMany.class);
    }

    private static Result search(long count, Reference... references) {
        RealmTemplates templates = new RealmTemplates() {
            @Override
            public void ofRealm(String embeddingId, Consumer<Gallery> compare) {
                compare.accept(new Gallery(List.of(references)));
            }

            @Override
            public long countOfRealm() {
                return count;
            }
        };
        return new DuplicateSearch(templates, CALIBRATION, 0.60).find(FACE, "network", "self");
    }

    private static Reference reference(String userId, float cosine) {
        float[] vector = {cosine, (float) Math.sqrt(1 - cosine * cosine)};
        return new Reference(userId, "credential-of-" + userId, vector, Optional.empty());
    }
}
