package org.faceauth.inference.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.faceauth.inference.Want;

/** The query parameter {@code want}, given any number of times. */
final class Wanted {
    private Wanted() {}

    /** @throws ProblemException {@link ProblemCode#BAD_REQUEST} if a name is unknown */
    static Set<Want> parse(Collection<String> names) {
        Set<Want> wanted = EnumSet.noneOf(Want.class);
        for (String name : names) {
            wanted.add(Arrays.stream(Want.values())
                    .filter(want -> want.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.BAD_REQUEST, "The parameter want is embedding, liveness or mesh.")));
        }
        return wanted;
    }
}
